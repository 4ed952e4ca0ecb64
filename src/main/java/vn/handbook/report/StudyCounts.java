package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/**
 * How many members stand where. Exempt members and those whose assignment was waived never count as
 * failures: the others are {@code expected}, and have completed, are in progress or have not begun.
 */
public record StudyCounts(
        @SheetColumn("Được giao")
                @NotNull
                @Schema(
                        description = "Số đảng viên được giao, gồm cả người được miễn.",
                        examples = "812")
                Long assigned,
        @SheetColumn("Được miễn sinh hoạt")
                @NotNull
                @Schema(description = "Được miễn.", examples = "12")
                Long exempt,
        @SheetColumn("Được miễn đợt này")
                @NotNull
                @Schema(description = "Được bí thư miễn đợt này, kèm lý do.", examples = "3")
                Long waived,
        @SheetColumn("Phải học")
                @NotNull
                @Schema(
                        description = "Phải học: được giao, trừ người được miễn. Mẫu số của tỷ lệ.",
                        examples = "797")
                Long expected,
        @SheetColumn("Đã hoàn thành")
                @NotNull
                @Schema(description = "Đã hoàn thành, trên máy hoặc trên giấy.", examples = "500")
                Long completed,
        @SheetColumn("Trong đó trên giấy")
                @NotNull
                @Schema(
                        description = "Trong số đã hoàn thành, do bí thư ghi nhận trên giấy.",
                        examples = "40")
                Long completedOnPaper,
        @SheetColumn("Đang học") @NotNull @Schema(description = "Đang học.", examples = "200")
                Long inProgress,
        @SheetColumn("Chưa bắt đầu")
                @NotNull
                @Schema(description = "Chưa bắt đầu.", examples = "100")
                Long notStarted,
        @SheetColumn("Quá hạn")
                @NotNull
                @Schema(description = "Quá hạn mà chưa hoàn thành.", examples = "300")
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
