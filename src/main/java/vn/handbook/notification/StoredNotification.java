package vn.handbook.notification;

import java.time.Instant;
import java.util.UUID;
import vn.handbook.study.AssignmentSummary;

/** What happened to one member, as it is kept. */
record StoredNotification(UUID id, NotificationKind kind, UUID planId, Instant createdAt) {

    NotificationSummary summary(AssignmentSummary assignment) {
        return new NotificationSummary(
                id,
                kind,
                assignment.id(),
                assignment.planTitle(),
                assignment.dueOn(),
                createdAt,
                null);
    }
}
