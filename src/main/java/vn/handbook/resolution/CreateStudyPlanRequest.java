package vn.handbook.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call to study. */
public record CreateStudyPlanRequest(
        @NotNull
                @Schema(
                        description = "Nội dung học tập đã công bố.",
                        examples = "01978400-0000-7005-8000-000000000001")
                UUID resolutionId,
        @NotNull
                @Schema(
                        description = "Tổ chức mà mọi đảng viên của nó và cấp dưới phải học.",
                        examples = "01978400-0000-7001-8000-000000000002")
                UUID organizationId,
        @NotBlank @Size(max = 500) @Schema(examples = "Đợt học tập quý I") String title,
        @NotNull @Schema(description = "Ngày bắt đầu.", examples = "2026-03-01") LocalDate opensOn,
        @NotNull @Schema(description = "Hạn hoàn thành, tính cả ngày này.", examples = "2026-12-31")
                LocalDate dueOn,
        @Schema(description = "Thế nào là hoàn thành; không ghi thì là xong mọi phần bắt buộc.")
                CompletionRule completionRule) {

    @Override
    public CompletionRule completionRule() {
        return completionRule == null ? CompletionRule.ALL_REQUIRED : completionRule;
    }
}
