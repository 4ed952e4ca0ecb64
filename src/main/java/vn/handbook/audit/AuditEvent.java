package vn.handbook.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import vn.handbook.shared.security.Role;

/** Something that happened. The database itself refuses to change it. */
@Entity
@Immutable
class AuditEvent {
    @Id UUID id;
    Instant happenedAt;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    UUID actorAccountId;
    UUID actorMemberId;
    UUID actorSessionId;

    @Enumerated(EnumType.STRING)
    Role actorRole;

    UUID actorOrganizationId;
    UUID memberId;
    UUID accountId;
    UUID organizationId;
    UUID objectId;
    String purpose;

    @JdbcTypeCode(SqlTypes.JSON)
    String stateBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    String stateAfter;

    protected AuditEvent() {}

    AuditEvent(
            AuditEntry entry,
            Actor actor,
            UUID organizationId,
            String stateBefore,
            String stateAfter,
            Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.happenedAt = now;
        this.action = entry.action;
        this.actorAccountId = actor.accountId();
        this.actorMemberId = actor.memberId();
        this.actorSessionId = actor.sessionId();
        this.actorRole = actor.role();
        this.actorOrganizationId = actor.organizationId();
        this.memberId = entry.memberId;
        this.accountId = entry.accountId;
        this.organizationId = organizationId;
        this.objectId = entry.objectId;
        this.purpose = entry.purpose == null ? null : entry.purpose.name();
        this.stateBefore = stateBefore;
        this.stateAfter = stateAfter;
    }
}
