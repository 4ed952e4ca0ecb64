package vn.handbook.gathering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a study session is not held. */
public record CancelStudySessionRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "Mưa bão, hoãn sang tháng sau.")
                String reason) {}
