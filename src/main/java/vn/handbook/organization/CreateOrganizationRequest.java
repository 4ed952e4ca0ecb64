package vn.handbook.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new organisation. */
public record CreateOrganizationRequest(
        @NotNull
                @Schema(
                        description = "Tổ chức cấp trên trực tiếp.",
                        examples = "01978400-0000-7001-8000-000000000055")
                UUID parentId,
        @NotNull @Schema(examples = "CELL") OrganizationType type,
        @NotBlank @Size(max = 50) @Schema(description = "Mã tổ chức.", examples = "LG.05.07.21")
                String code,
        @NotBlank
                @Size(max = 300)
                @Schema(description = "Tên.", examples = "Chi bộ Thanh tra, phường Phú Hạ")
                String name,
        @Valid OrganizationContact contact,
        @NotNull @Valid Decision decision) {}
