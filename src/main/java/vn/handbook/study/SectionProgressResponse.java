package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a section is read, after all that was reported so far in whatever order. */
public record SectionProgressResponse(
        @NotNull UUID sectionId,
        @NotNull @Schema(description = "Chỗ xa nhất đã đọc tới, từ 0 đến 1.")
                Double furthestFraction,
        @NotNull @Schema(description = "Chỗ đọc tiếp: số ký tự tính từ đầu phần.")
                Integer resumePosition,
        @NotNull @Schema(description = "Đã xong, theo yêu cầu của phần này.") Boolean completed,
        @Schema(description = "Lúc xong; vắng khi chưa xong.") Instant completedAt,
        @Schema(description = "Còn thiếu việc gì; vắng khi đã xong.") SectionMissing missing) {}
