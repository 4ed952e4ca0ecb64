package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.time.Time;

/** A call to study. */
public record StudyPlanResponse(
        @NotNull UUID id,
        @NotNull UUID resolutionId,
        @NotNull @Schema(description = "Tổ chức giao.") UUID organizationId,
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
                CompletionRule completionRule,
        @SheetColumn("Lúc thu hồi")
                @Schema(
                        description =
                                "Lúc nội dung học tập bị thu hồi: từ đó không ai phải học nữa, số liệu đứng yên.")
                Instant withdrawnAt,
        @SheetColumn("Số ngày cho người đến sau")
                @Schema(description = "Người đến sau có ít nhất bấy nhiêu ngày kể từ ngày đến.")
                Integer dueDays,
        @NotNull
                @Schema(
                        description =
                                "Giao cho mọi đảng viên của tổ chức và cấp dưới, không chọn nơi hay nhóm.")
                Boolean wholeSubtree,
        @Schema(
                        description =
                                "Giao cho ai, khi không phải tất cả; chỉ có khi đọc riêng một kế hoạch.")
                StudyPlanTargets targets,
        @SheetColumn("Huỷ lúc") @Schema(description = "Vắng khi kế hoạch còn hiệu lực.")
                Instant cancelledAt,
        @SheetColumn("Lý do huỷ") @Schema(description = "Lý do huỷ.") String cancelReason) {

    /** As of which day it is judged who is late: today, or the last day on which it was studied. */
    public LocalDate judgedOn(LocalDate today) {
        return withdrawnAt == null ? today : LocalDate.ofInstant(withdrawnAt, Time.VIETNAM);
    }

    /** With the targets, which are rows of their own. */
    static StudyPlanResponse of(StudyPlan plan) {
        return of(plan, plan.targets());
    }

    static StudyPlanResponse listed(StudyPlan plan) {
        return of(plan, null);
    }

    private static StudyPlanResponse of(StudyPlan plan, StudyPlanTargets targets) {
        return new StudyPlanResponse(
                plan.id,
                plan.resolutionId,
                plan.organizationId,
                plan.title,
                plan.opensOn,
                plan.dueOn,
                plan.completionRule,
                plan.withdrawnAt,
                plan.dueDays,
                plan.wholeSubtree,
                targets,
                plan.cancelledAt,
                plan.cancelReason);
    }
}
