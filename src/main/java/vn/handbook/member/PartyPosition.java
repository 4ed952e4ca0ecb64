package vn.handbook.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** That a member holds a position in an organisation, from and to a day, both included. */
@Entity
class PartyPosition {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID organizationId;
    UUID memberId;

    @Enumerated(EnumType.STRING)
    PositionKind kind;

    LocalDate heldFrom;
    LocalDate heldTo;
    String decisionNumber;
    LocalDate decidedOn;
    String endedDecisionNumber;
    LocalDate endedDecidedOn;

    @Column(updatable = false)
    UUID accountId;

    UUID endedAccountId;
    @Version int version;
    Instant createdAt;

    protected PartyPosition() {}

    static PartyPosition of(
            UUID organizationId, CreatePositionRequest request, UUID author, Instant now) {
        var position = new PartyPosition();
        position.organizationId = organizationId;
        position.memberId = request.memberId();
        position.kind = request.kind();
        position.heldFrom = request.heldFrom();
        position.heldTo = request.heldTo();
        position.decisionNumber = Cleaning.line(request.decisionNumber());
        position.decidedOn = request.decidedOn();
        position.accountId = author;
        position.createdAt = now;
        return position;
    }

    void end(EndPositionRequest request, UUID author) {
        heldTo = request.heldTo();
        endedDecisionNumber = Cleaning.line(request.decisionNumber());
        endedDecidedOn = request.decidedOn();
        endedAccountId = author;
    }
}
