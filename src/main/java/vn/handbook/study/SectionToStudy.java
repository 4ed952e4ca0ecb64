package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section and how far the member has read it. */
public record SectionToStudy(
        @NotNull UUID id,
        @NotNull @Schema(description = "Thứ tự, từ 1.") Integer position,
        @NotNull String title,
        @NotNull String body,
        @NotNull @Schema(description = "Bắt buộc hay tham khảo.") Boolean required,
        @NotNull @Schema(description = "Chỗ xa nhất đã đọc tới, từ 0 đến 1.")
                Double furthestFraction,
        @NotNull @Schema(description = "Chỗ đọc tiếp: số ký tự tính từ đầu phần.")
                Integer resumePosition,
        @Schema(description = "Lúc đọc xong; vắng khi chưa xong.") Instant completedAt,
        @NotNull @Schema(description = "Số giây các máy của tôi đã mở phần này; chỉ mình tôi thấy.")
                Long secondsSpent) {}
