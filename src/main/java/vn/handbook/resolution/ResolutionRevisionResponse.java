package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resolution as it was published once. */
public record ResolutionRevisionResponse(
        @NotNull ResolutionRevisionSummary revision,
        @NotNull @Schema(description = "Nội dung đúng như bản ấy.") ResolutionContent content) {}
