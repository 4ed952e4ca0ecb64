package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** That a resolution to study was published, and when. */
public record ResolutionPublication(@NotNull UUID resolutionId, @NotNull Instant publishedAt) {}
