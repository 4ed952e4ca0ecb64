package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a member's standing, as it was recorded. */
public record StatusChangeResponse(
        @NotNull UUID id,
        @NotNull UUID memberId,
        @NotNull MemberChangeKind kind,
        @Schema(description = "Tình trạng từ ngày ấy, nếu thay đổi.") MemberStatus status,
        @Schema(description = "Chi bộ từ ngày ấy, nếu thay đổi.") UUID organizationId,
        @NotNull LocalDate effectiveOn,
        String reason,
        String decisionNumber,
        LocalDate decidedOn,
        @NotNull @Schema(description = "Tài khoản đã ghi.") UUID recordedBy,
        @NotNull Instant recordedAt,
        @Schema(description = "Đã huỷ, nếu là ghi nhầm.") Voiding voiding) {

    /** That the change was a mistake. */
    @Schema(name = "StatusChangeVoiding")
    public record Voiding(@NotNull String reason, @NotNull UUID voidedBy, @NotNull Instant at) {}

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
