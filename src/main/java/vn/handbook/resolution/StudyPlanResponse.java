package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A call to study. */
public record StudyPlanResponse(
        @NotNull UUID id,
        @NotNull UUID resolutionId,
        @NotNull @Schema(description = "Tổ chức được giao, kể cả cấp dưới.") UUID organizationId,
        @SheetColumn("Kế hoạch") @NotNull String title,
        @SheetColumn("Ngày bắt đầu") @NotNull @Schema(description = "Ngày bắt đầu.")
                LocalDate opensOn,
        @SheetColumn("Hạn hoàn thành")
                @NotNull
                @Schema(description = "Hạn hoàn thành, tính cả ngày này.")
                LocalDate dueOn,
        @SheetColumn("Cách tính hoàn thành")
                @NotNull
                @Schema(description = "Thế nào là hoàn thành.")
                CompletionRule completionRule) {

    static StudyPlanResponse of(StudyPlan plan) {
        return new StudyPlanResponse(
                plan.id,
                plan.resolutionId,
                plan.organizationId,
                plan.title,
                plan.opensOn,
                plan.dueOn,
                plan.completionRule);
    }
}
