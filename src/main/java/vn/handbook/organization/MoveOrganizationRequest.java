package vn.handbook.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new superior. */
public record MoveOrganizationRequest(
        @NotNull
                @Schema(
                        description = "Tổ chức cấp trên trực tiếp mới.",
                        examples = "01978400-0000-7001-8000-000000000055")
                UUID parentId,
        @NotNull @Valid Decision decision) {}
