package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reflection as I handed it in once, and what the reviewer said to it. */
public record ReflectionRoundResponse(
        @NotNull @Schema(description = "Lần nộp, từ 1.", examples = "1") Integer number,
        @NotNull @Schema(description = "Bài khi nộp.") String text,
        @NotNull Instant submittedAt,
        @Schema(description = "Vắng khi chưa có nhận xét.") ReviewOutcome outcome,
        @Schema(description = "Lời nhận xét.") String remarks,
        Instant reviewedAt) {}
