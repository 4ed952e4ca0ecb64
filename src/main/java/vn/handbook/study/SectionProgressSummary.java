package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a member is with one section, by all their devices. */
public record SectionProgressSummary(
        @NotNull UUID sectionId,
        @NotNull @Schema(description = "Chỗ xa nhất đã đọc tới, từ 0 đến 1.")
                Double furthestFraction,
        @NotNull @Schema(description = "Chỗ đọc tiếp: số ký tự tính từ đầu phần.")
                Integer resumePosition,
        @Schema(description = "Lúc xong; vắng khi chưa xong.") Instant completedAt) {}
