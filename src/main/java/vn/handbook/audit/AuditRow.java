package vn.handbook.audit;

import java.time.Instant;
import java.util.UUID;
import vn.handbook.shared.security.Role;

/** An event as it is read, with the names of the organisations. */
record AuditRow(
        UUID id,
        Instant happenedAt,
        AuditAction action,
        UUID actorAccountId,
        UUID actorMemberId,
        UUID actorSessionId,
        Role actorRole,
        UUID actorOrganizationId,
        String actorOrganizationName,
        UUID memberId,
        UUID accountId,
        UUID organizationId,
        String organizationName,
        UUID objectId,
        String purpose,
        String stateBefore,
        String stateAfter) {}
