package vn.handbook.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/**
 * What happened to an organisation, by which decision. Never changed. An event that ends a state of
 * the organisation keeps that state: from the events and the present row follows what the
 * organisation was on any day.
 */
@Entity
@Immutable
class OrganizationEvent {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID organizationId;

    @Enumerated(EnumType.STRING)
    OrganizationEventKind kind;

    UUID otherId;
    String decisionNumber;
    LocalDate decidedOn;
    LocalDate effectiveOn;
    UUID accountId;
    Instant recordedAt;
    String priorName;

    @Enumerated(EnumType.STRING)
    OrganizationType priorType;

    UUID priorParentId;

    protected OrganizationEvent() {}

    /**
     * @param author the account that records it
     */
    static OrganizationEvent of(
            UUID organizationId,
            OrganizationEventKind kind,
            UUID otherId,
            Decision decision,
            UUID author,
            Instant now) {
        var event = new OrganizationEvent();
        event.organizationId = organizationId;
        event.kind = kind;
        event.otherId = otherId;
        event.decisionNumber = Cleaning.line(decision.number());
        event.decidedOn = decision.decidedOn();
        event.effectiveOn = decision.effectiveOn();
        event.accountId = author;
        event.recordedAt = now;
        return event;
    }

    OrganizationEvent ending(Unit prior) {
        priorName = prior.name();
        priorType = prior.type();
        priorParentId = prior.parentId();
        return this;
    }
}
