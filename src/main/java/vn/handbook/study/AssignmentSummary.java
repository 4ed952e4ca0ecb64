package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.resolution.CompletionRule;

/**
 * What a member has to study, in a list. An assignment is a plan as one member has it; among the
 * member's own things the plan's id names it.
 */
public record AssignmentSummary(
        @NotNull @Schema(description = "Mã việc học của tôi, cũng là mã kế hoạch đã giao.") UUID id,
        @NotNull @Schema(description = "Tên kế hoạch.") String planTitle,
        @NotNull UUID resolutionId,
        @NotNull @Schema(description = "Tên nội dung học tập.") String resolutionTitle,
        @NotNull @Schema(description = "Số phút đọc dự kiến.", examples = "25")
                Integer expectedMinutes,
        @NotNull LocalDate opensOn,
        @NotNull @Schema(description = "Hạn hoàn thành, tính cả ngày này.") LocalDate dueOn,
        @NotNull @Schema(description = "Thế nào là hoàn thành.") CompletionRule completionRule,
        @NotNull AssignmentState state,
        @NotNull @Schema(description = "Đã quá hạn mà chưa xong.") Boolean overdue,
        @NotNull @Schema(description = "Số phần tính vào việc hoàn thành.", examples = "4")
                Long requiredSections,
        @NotNull @Schema(description = "Số phần ấy đã xong.", examples = "1")
                Long completedSections,
        @NotNull
                @Schema(
                        description =
                                "Đã học được bao nhiêu của các phần ấy, từ 0 đến 1: phần đọc, xem tính theo"
                                        + " chỗ đã tới, phần khác tính khi xong.",
                        examples = "0.375")
                Double fraction,
        @Schema(description = "Phần học tiếp, đã mở được; vắng khi không còn phần nào.")
                UUID nextSectionId,
        @Schema(description = "Chỗ đọc tiếp trong phần ấy: số ký tự tính từ đầu phần.")
                Integer resumePosition) {}
