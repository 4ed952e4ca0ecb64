package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** That a reflection was reviewed; without the remarks, as answers are kept for repetitions. */
public record ReflectionReview(
        @NotNull UUID reflectionId, @NotNull ReviewOutcome outcome, @NotNull Instant reviewedAt) {}
