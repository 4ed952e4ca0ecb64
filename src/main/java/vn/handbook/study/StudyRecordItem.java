package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an assignment of the year went. */
public record StudyRecordItem(
        @NotNull @Schema(description = "Mã kế hoạch đã giao.") UUID planId,
        @NotNull String planTitle,
        @NotNull @Schema(description = "Tên nội dung học tập.") String resolutionTitle,
        @NotNull LocalDate opensOn,
        @NotNull @Schema(description = "Hạn hoàn thành, tính cả ngày này.") LocalDate dueOn,
        @NotNull AssignmentState state,
        @Schema(description = "Ngày học xong, trên máy hoặc trên giấy; vắng khi chưa xong.")
                LocalDate completedOn,
        @NotNull @Schema(description = "Học xong sau hạn.") Boolean late) {}
