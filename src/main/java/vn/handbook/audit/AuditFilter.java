package vn.handbook.audit;

import java.time.Instant;
import java.util.UUID;

/** Which events of the scope a list shows; what is {@code null} does not narrow it. */
record AuditFilter(
        AuditAction action,
        UUID memberId,
        UUID accountId,
        UUID actorAccountId,
        Instant from,
        Instant to) {
    private static final Instant BEFORE_ALL = Instant.EPOCH;
    static final Instant AFTER_ALL = Instant.parse("9999-12-31T23:59:59Z");

    String actionName() {
        return action == null ? null : action.name();
    }

    Instant fromOrBeginning() {
        return from == null ? BEFORE_ALL : from;
    }

    Instant toOrEnd() {
        return to == null ? AFTER_ALL : to;
    }
}
