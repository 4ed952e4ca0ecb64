package vn.handbook.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new name. */
public record RenameOrganizationRequest(
        @NotBlank
                @Size(max = 300)
                @Schema(description = "Tên mới.", examples = "Chi bộ Trường Mầm non Hoa Sen")
                String name,
        @NotNull @Valid Decision decision) {}
