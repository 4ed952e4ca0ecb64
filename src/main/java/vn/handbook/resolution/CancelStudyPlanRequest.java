package vn.handbook.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a call to study no longer holds. */
public record CancelStudyPlanRequest(
        @NotBlank
                @Size(max = 500)
                @Schema(description = "Lý do.", examples = "Giao lại theo kế hoạch mới.")
                String reason) {}
