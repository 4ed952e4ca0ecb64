package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A transfer, as both sides see it. */
public record TransferResponse(
        @NotNull UUID id,
        @NotNull UUID memberId,
        @SheetColumn("Đảng viên") @NotNull String memberName,
        @SheetColumn("Hình thức") @NotNull TransferKind kind,
        @SheetColumn("Trạng thái") @NotNull TransferState state,
        @Schema(description = "Chi bộ nơi đi.") UUID fromOrganizationId,
        @SheetColumn("Nơi đi") String fromOrganizationName,
        @Schema(description = "Chi bộ nơi đến.") UUID toOrganizationId,
        @SheetColumn("Nơi đến") String toOrganizationName,
        @SheetColumn("Nơi ngoài hệ thống") @Schema(description = "Tổ chức ngoài hệ thống.")
                String outsideName,
        @SheetColumn("Lý do") @NotNull String reason,
        @SheetColumn("Ngày đề nghị") @NotNull LocalDate requestedOn,
        @SheetColumn("Ngày giới thiệu") LocalDate releasedOn,
        @SheetColumn("Hạn nộp giấy giới thiệu")
                @Schema(description = "Hạn nộp giấy giới thiệu: 30 ngày làm việc.")
                LocalDate presentBy,
        @SheetColumn("Hạn hoàn thành thủ tục")
                @Schema(description = "Hạn hoàn thành thủ tục: 60 ngày làm việc.")
                LocalDate completeBy,
        @SheetColumn("Ngày tiếp nhận") LocalDate receivedOn,
        @SheetColumn("Sinh hoạt tạm thời đến ngày")
                @Schema(description = "Sinh hoạt tạm thời đến hết ngày.")
                LocalDate endsOn,
        @SheetColumn("Quá hạn") @NotNull @Schema(description = "Quá hạn nộp giấy giới thiệu.")
                Boolean overdue,
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
