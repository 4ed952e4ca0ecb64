package vn.handbook.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an organisation is corrected without a decision; the rest changes by decisions. */
public record OrganizationDetails(
        @NotBlank @Size(max = 50) @Schema(description = "Mã tổ chức.", examples = "LG.05.07.09")
                String code,
        @NotNull @Valid OrganizationContact contact) {}
