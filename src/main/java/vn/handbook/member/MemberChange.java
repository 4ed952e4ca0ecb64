package vn.handbook.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/**
 * A change of a member's standing as it was recorded: all that is ever added is that it is void.
 */
@Entity
class MemberChange {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(updatable = false)
    UUID memberId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    MemberChangeKind kind;

    @Column(updatable = false)
    LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    MemberStatus status;

    @Column(updatable = false)
    UUID organizationId;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    String decisionNumber;

    @Column(updatable = false)
    LocalDate decidedOn;

    @Column(updatable = false)
    UUID accountId;

    @Column(updatable = false)
    Instant recordedAt;

    Instant voidedAt;
    UUID voidedBy;
    String voidReason;

    protected MemberChange() {}

    static MemberChange ofStatus(
            UUID memberId, CreateStatusChangeRequest request, UUID author, Instant now) {
        var change = new MemberChange();
        change.memberId = memberId;
        change.kind = MemberChangeKind.STATUS;
        change.effectiveOn = request.effectiveOn();
        change.status = request.status();
        change.reason = Cleaning.line(request.reason());
        change.decisionNumber = Cleaning.line(request.decisionNumber());
        change.decidedOn = request.decidedOn();
        change.accountId = author;
        change.recordedAt = now;
        return change;
    }

    /**
     * @param organizationId {@code null} where the home cell stays
     */
    static MemberChange ofTransfer(
            UUID memberId,
            CreateTransferStepRequest request,
            MemberStatus status,
            UUID organizationId,
            UUID author,
            Instant now) {
        var change = new MemberChange();
        change.memberId = memberId;
        change.kind = MemberChangeKind.TRANSFER;
        change.effectiveOn = request.happenedOn();
        change.status = status;
        change.organizationId = organizationId;
        change.reason = Cleaning.line(request.remark());
        change.decisionNumber = Cleaning.line(request.decisionNumber());
        change.decidedOn = request.decidedOn();
        change.accountId = author;
        change.recordedAt = now;
        return change;
    }

    StandingHistory.Step step() {
        return new StandingHistory.Step(effectiveOn, status, organizationId);
    }

    boolean isVoid() {
        return voidedAt != null;
    }

    void makeVoid(String why, UUID author, Instant now) {
        voidReason = Cleaning.line(why);
        voidedBy = author;
        voidedAt = now;
    }
}
