package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reflection for its reviewer, as it was handed in last. */
public record ReflectionToReview(
        @NotNull ReflectionSummary reflection,
        @NotNull @Schema(description = "Bài khi nộp.") String text,
        @Schema(description = "Lời nhận xét của lần nộp này.") String remarks) {}
