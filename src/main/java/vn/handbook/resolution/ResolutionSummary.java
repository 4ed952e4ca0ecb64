package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resolution to study in a list. */
public record ResolutionSummary(
        @NotNull UUID id,
        @NotNull UUID documentId,
        @NotNull UUID organizationId,
        @NotNull String title,
        @NotNull @Schema(description = "Số phút đọc dự kiến.", examples = "25")
                Integer expectedMinutes,
        @NotNull ResolutionState state) {}
