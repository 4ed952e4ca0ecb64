package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My reflection on a section. */
public record ReflectionResponse(
        @NotNull UUID planId,
        @NotNull UUID sectionId,
        @NotNull ReflectionState state,
        @NotNull @Schema(description = "Bài của tôi.") String text,
        @Schema(description = "Lúc nộp lần gần nhất.") Instant submittedAt,
        @Schema(
                        description =
                                "Ai đọc bài này khi tôi nộp, theo hiện tại; vắng khi chưa có ai được giao hoặc người"
                                        + " đọc không phải đảng viên.",
                        examples = "Trần Văn Cung")
                String reviewerName,
        @Schema(description = "Lời nhận xét của lần nộp gần nhất.") String remarks,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt) {}
