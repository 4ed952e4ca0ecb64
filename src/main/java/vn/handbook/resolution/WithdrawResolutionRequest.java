package vn.handbook.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a resolution is no longer to be studied. */
public record WithdrawResolutionRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "Văn bản gốc đã được thay thế.")
                String reason) {}
