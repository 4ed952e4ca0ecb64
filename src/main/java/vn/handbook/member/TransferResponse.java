package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A transfer, as both sides see it. */
public record TransferResponse(
        @NotNull UUID id,
        @NotNull UUID memberId,
        @NotNull String memberName,
        @NotNull TransferKind kind,
        @NotNull TransferState state,
        @Schema(description = "Chi bộ nơi đi.") UUID fromOrganizationId,
        String fromOrganizationName,
        @Schema(description = "Chi bộ nơi đến.") UUID toOrganizationId,
        String toOrganizationName,
        @Schema(description = "Tổ chức ngoài hệ thống.") String outsideName,
        @NotNull String reason,
        @NotNull LocalDate requestedOn,
        LocalDate releasedOn,
        @Schema(description = "Hạn nộp giấy giới thiệu: 30 ngày làm việc.") LocalDate presentBy,
        @Schema(description = "Hạn hoàn thành thủ tục: 60 ngày làm việc.") LocalDate completeBy,
        LocalDate receivedOn,
        @Schema(description = "Sinh hoạt tạm thời đến hết ngày.") LocalDate endsOn,
        @NotNull @Schema(description = "Quá hạn nộp giấy giới thiệu.") Boolean overdue,
        @Schema(description = "Các bước đã qua; chỉ có khi xem một hồ sơ.") List<Step> steps) {

    /** What happened. */
    @Schema(name = "TransferStepSummary")
    public record Step(
            @NotNull TransferState state,
            @NotNull LocalDate happenedOn,
            String decisionNumber,
            LocalDate decidedOn,
            String remark,
            @NotNull UUID recordedBy,
            @NotNull Instant recordedAt) {

        static Step of(TransferStep step) {
            return new Step(
                    step.state,
                    step.happenedOn,
                    step.decisionNumber,
                    step.decidedOn,
                    step.remark,
                    step.accountId,
                    step.recordedAt);
        }
    }

    static TransferResponse of(TransferRow row, LocalDate today, List<TransferStep> steps) {
        Transfer transfer = row.transfer();
        return new TransferResponse(
                transfer.id,
                transfer.memberId,
                row.memberName(),
                transfer.kind,
                transfer.state,
                transfer.fromOrganizationId,
                row.fromName(),
                transfer.toOrganizationId,
                row.toName(),
                transfer.outsideName,
                transfer.reason,
                transfer.requestedOn,
                transfer.releasedOn,
                transfer.presentBy,
                transfer.completeBy,
                transfer.receivedOn,
                transfer.endsOn,
                transfer.isOverdue(today),
                steps == null ? null : steps.stream().map(Step::of).toList());
    }
}
