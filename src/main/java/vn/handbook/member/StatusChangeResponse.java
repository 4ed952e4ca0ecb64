package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A change of a member's standing, as it was recorded. */
public record StatusChangeResponse(
        @NotNull UUID id,
        @NotNull UUID memberId,
        @SheetColumn("Việc") @NotNull MemberChangeKind kind,
        @SheetColumn("Tình trạng") @Schema(description = "Tình trạng từ ngày ấy, nếu thay đổi.")
                MemberStatus status,
        @Schema(description = "Chi bộ từ ngày ấy, nếu thay đổi.") UUID organizationId,
        @SheetColumn("Từ ngày") @NotNull LocalDate effectiveOn,
        @SheetColumn("Lý do") String reason,
        @SheetColumn("Số quyết định") String decisionNumber,
        @SheetColumn("Ngày quyết định") LocalDate decidedOn,
        @NotNull @Schema(description = "Tài khoản đã ghi.") UUID recordedBy,
        @SheetColumn("Lúc ghi") @NotNull Instant recordedAt,
        @SheetColumn @Schema(description = "Đã huỷ, nếu là ghi nhầm.") Voiding voiding) {

    /** That the change was a mistake. */
    @Schema(name = "StatusChangeVoiding")
    public record Voiding(
            @SheetColumn("Lý do huỷ") @NotNull String reason,
            @NotNull UUID voidedBy,
            @SheetColumn("Lúc huỷ") @NotNull Instant at) {}

    static StatusChangeResponse of(MemberChange change) {
        return new StatusChangeResponse(
                change.id,
                change.memberId,
                change.kind,
                change.status,
                change.organizationId,
                change.effectiveOn,
                change.reason,
                change.decisionNumber,
                change.decidedOn,
                change.accountId,
                change.recordedAt,
                change.isVoid()
                        ? new Voiding(change.voidReason, change.voidedBy, change.voidedAt)
                        : null);
    }
}
