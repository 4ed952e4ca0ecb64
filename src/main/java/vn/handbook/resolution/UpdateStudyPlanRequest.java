package vn.handbook.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a call to study is to be; what is not sent, it has no longer.
 *
 * @param dueDays 1–3650
 */
public record UpdateStudyPlanRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "Đợt học tập quý I") String title,
        @NotNull @Schema(description = "Hạn hoàn thành, tính cả ngày này.", examples = "2026-12-31")
                LocalDate dueOn,
        @Min(1)
                @Max(3650)
                @Schema(
                        description =
                                "Người đến sau ngày bắt đầu có ít nhất bấy nhiêu ngày kể từ ngày đến.",
                        examples = "60")
                Integer dueDays,
        @Valid StudyPlanTargets targets) {}
