package vn.handbook.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call to study.
 *
 * @param dueDays 1–3650
 */
public record CreateStudyPlanRequest(
        @NotNull
                @Schema(
                        description = "Nội dung học tập đã công bố.",
                        examples = "01978400-0000-7005-8000-000000000001")
                UUID resolutionId,
        @NotNull
                @Schema(
                        description =
                                "Tổ chức giao; mọi đảng viên của nó và cấp dưới phải học, trừ khi có `targets`.",
                        examples = "01978400-0000-7001-8000-000000000002")
                UUID organizationId,
        @NotBlank @Size(max = 500) @Schema(examples = "Đợt học tập quý I") String title,
        @NotNull @Schema(description = "Ngày bắt đầu.", examples = "2026-03-01") LocalDate opensOn,
        @NotNull @Schema(description = "Hạn hoàn thành, tính cả ngày này.", examples = "2026-12-31")
                LocalDate dueOn,
        @Min(1)
                @Max(3650)
                @Schema(
                        description =
                                "Người đến sau ngày bắt đầu có ít nhất bấy nhiêu ngày kể từ ngày đến.",
                        examples = "60")
                Integer dueDays,
        @Valid StudyPlanTargets targets,
        @Schema(description = "Thế nào là hoàn thành; không ghi thì là xong mọi phần bắt buộc.")
                CompletionRule completionRule) {

    @Override
    public CompletionRule completionRule() {
        return completionRule == null ? CompletionRule.ALL_REQUIRED : completionRule;
    }
}
