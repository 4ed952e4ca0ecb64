package vn.handbook.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a group. */
public record CloseMemberGroupRequest(
        @NotBlank @Size(max = 500) @Schema(description = "Lý do.", examples = "Đã xong đợt học.")
                String reason) {}
