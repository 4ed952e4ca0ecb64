package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/**
 * How many members stand where. Exempt members and those whose assignment was waived never count as
 * failures: the others are {@code expected}, and have completed, are in progress or have not begun.
 *
 * @param completedFraction 0–1, rounded to four digits; {@code null} where nobody is expected
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
                @Schema(
                        description = "Đã hoàn thành, trên máy hoặc trên giấy. Tử số của tỷ lệ.",
                        examples = "500")
                Long completed,
        @SheetColumn("Trong đó trên máy")
                @NotNull
                @Schema(description = "Trong số đã hoàn thành, trên ứng dụng.", examples = "460")
                Long completedInApp,
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
                @Schema(description = "Chưa bắt đầu.", examples = "97")
                Long notStarted,
        @SheetColumn("Quá hạn")
                @NotNull
                @Schema(description = "Quá hạn mà chưa hoàn thành.", examples = "297")
                Long overdue,
        @SheetColumn("Tỷ lệ hoàn thành")
                @Schema(
                        description =
                                "Đã hoàn thành trên số phải học, 0–1; vắng khi không ai phải học.",
                        examples = "0.6274")
                BigDecimal completedFraction) {

    static final StudyCounts NONE = new Parts(0, 0, 0, 0, 0, 0, 0).counts();

    private static final int DIGITS = 4;

    /**
     * What everything else follows from: each member is in one of these, of which {@code overdue}
     * alone tells of the last two once more.
     *
     * @param completed in the app or on paper
     */
    record Parts(
            long exempt,
            long waived,
            long completed,
            long completedOnPaper,
            long inProgress,
            long notStarted,
            long overdue) {

        StudyCounts counts() {
            long expected = completed + inProgress + notStarted;
            return new StudyCounts(
                    exempt + waived + expected,
                    exempt,
                    waived,
                    expected,
                    completed,
                    completed - completedOnPaper,
                    completedOnPaper,
                    inProgress,
                    notStarted,
                    overdue,
                    expected == 0
                            ? null
                            : BigDecimal.valueOf(completed)
                                    .divide(
                                            BigDecimal.valueOf(expected),
                                            DIGITS,
                                            RoundingMode.HALF_UP));
        }
    }

    StudyCounts plus(StudyCounts other) {
        return new Parts(
                        exempt + other.exempt,
                        waived + other.waived,
                        completed + other.completed,
                        completedOnPaper + other.completedOnPaper,
                        inProgress + other.inProgress,
                        notStarted + other.notStarted,
                        overdue + other.overdue)
                .counts();
    }
}
