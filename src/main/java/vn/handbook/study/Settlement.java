package vn.handbook.study;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/**
 * That a secretary settled a member's assignment. Never changed: a mistake is declared void, with
 * its reason.
 */
@Entity
@Table(name = "assignment_settlement")
class Settlement {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID planId;
    UUID memberId;

    @Enumerated(EnumType.STRING)
    SettlementKind kind;

    String reason;
    LocalDate completedOn;
    UUID accountId;
    Instant createdAt;
    String voidReason;
    UUID voidedAccountId;
    Instant voidedAt;

    protected Settlement() {}

    static Settlement of(
            UUID planId, UUID memberId, SettleAssignmentRequest request, UUID author, Instant now) {
        var settlement = new Settlement();
        settlement.planId = planId;
        settlement.memberId = memberId;
        settlement.kind = request.kind();
        settlement.reason = Cleaning.line(request.reason());
        settlement.completedOn = request.completedOn();
        settlement.accountId = author;
        settlement.createdAt = now;
        return settlement;
    }
}
