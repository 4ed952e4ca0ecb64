package vn.handbook.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new type. */
public record RetypeOrganizationRequest(
        @NotNull @Schema(description = "Loại hình mới.", examples = "SECTION_COMMITTEE")
                OrganizationType type,
        @NotNull @Valid Decision decision) {}
