package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many members stand where. Exempt members and those whose assignment was waived never count as
 * failures: the others are {@code expected}, and have completed, are in progress or have not begun.
 */
public record StudyCounts(
        @NotNull
                @Schema(
                        description = "Số đảng viên được giao, gồm cả người được miễn.",
                        examples = "812")
                Long assigned,
        @NotNull @Schema(description = "Được miễn.", examples = "12") Long exempt,
        @NotNull @Schema(description = "Được bí thư miễn đợt này, kèm lý do.", examples = "3")
                Long waived,
        @NotNull
                @Schema(
                        description = "Phải học: được giao, trừ người được miễn. Mẫu số của tỷ lệ.",
                        examples = "797")
                Long expected,
        @NotNull @Schema(description = "Đã hoàn thành, trên máy hoặc trên giấy.", examples = "500")
                Long completed,
        @NotNull
                @Schema(
                        description = "Trong số đã hoàn thành, do bí thư ghi nhận trên giấy.",
                        examples = "40")
                Long completedOnPaper,
        @NotNull @Schema(description = "Đang học.", examples = "200") Long inProgress,
        @NotNull @Schema(description = "Chưa bắt đầu.", examples = "100") Long notStarted,
        @NotNull @Schema(description = "Quá hạn mà chưa hoàn thành.", examples = "300")
                Long overdue) {

    static final StudyCounts NONE = new StudyCounts(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);

    StudyCounts plus(StudyCounts other) {
        return new StudyCounts(
                assigned + other.assigned,
                exempt + other.exempt,
                waived + other.waived,
                expected + other.expected,
                completed + other.completed,
                completedOnPaper + other.completedOnPaper,
                inProgress + other.inProgress,
                notStarted + other.notStarted,
                overdue + other.overdue);
    }
}
