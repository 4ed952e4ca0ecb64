package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a reflection was handed in; without a word of it, as answers are kept for repetitions. */
public record ReflectionSubmission(
        @NotNull @Schema(description = "Lần nộp, từ 1.", examples = "1") Integer number,
        @NotNull Instant submittedAt) {}
