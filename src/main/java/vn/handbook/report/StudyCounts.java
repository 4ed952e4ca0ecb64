package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many members stand where. Exempt members never count as failures: of {@code assigned}, those
 * who are not exempt have completed, are in progress or have not begun.
 */
public record StudyCounts(
        @NotNull
                @Schema(
                        description = "Số đảng viên được giao, gồm cả người được miễn.",
                        examples = "812")
                Long assigned,
        @NotNull @Schema(description = "Được miễn.", examples = "12") Long exempt,
        @NotNull @Schema(description = "Đã hoàn thành.", examples = "500") Long completed,
        @NotNull @Schema(description = "Đang học.", examples = "200") Long inProgress,
        @NotNull @Schema(description = "Chưa bắt đầu.", examples = "100") Long notStarted,
        @NotNull @Schema(description = "Quá hạn mà chưa hoàn thành.", examples = "300")
                Long overdue) {

    static final StudyCounts NONE = new StudyCounts(0L, 0L, 0L, 0L, 0L, 0L);

    StudyCounts plus(StudyCounts other) {
        return new StudyCounts(
                assigned + other.assigned,
                exempt + other.exempt,
                completed + other.completed,
                inProgress + other.inProgress,
                notStarted + other.notStarted,
                overdue + other.overdue);
    }
}
