package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        @NotNull AssignmentState state,
        @NotNull @Schema(description = "Đã quá hạn mà chưa xong.") Boolean overdue,
        @NotNull @Schema(description = "Số phần bắt buộc.", examples = "4") Long requiredSections,
        @NotNull @Schema(description = "Số phần bắt buộc đã đọc xong.", examples = "1")
                Long completedSections,
        @NotNull
                @Schema(
                        description = "Đã đọc được bao nhiêu của các phần bắt buộc, từ 0 đến 1.",
                        examples = "0.375")
                Double fraction) {}
