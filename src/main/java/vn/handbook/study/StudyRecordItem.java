package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** How an assignment of the year went. */
public record StudyRecordItem(
        @NotNull @Schema(description = "Mã kế hoạch đã giao.") UUID planId,
        @SheetColumn("Kế hoạch") @NotNull String planTitle,
        @SheetColumn("Nội dung học tập") @NotNull @Schema(description = "Tên nội dung học tập.")
                String resolutionTitle,
        @SheetColumn("Ngày bắt đầu") @NotNull LocalDate opensOn,
        @SheetColumn("Hạn hoàn thành")
                @NotNull
                @Schema(description = "Hạn hoàn thành, tính cả ngày này.")
                LocalDate dueOn,
        @SheetColumn("Trạng thái") @NotNull AssignmentState state,
        @SheetColumn("Ngày học xong")
                @Schema(description = "Ngày học xong, trên máy hoặc trên giấy; vắng khi chưa xong.")
                LocalDate completedOn,
        @SheetColumn("Học xong sau hạn") @NotNull @Schema(description = "Học xong sau hạn.")
                Boolean late) {}
