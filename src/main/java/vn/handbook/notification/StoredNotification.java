package vn.handbook.notification;

import java.time.Instant;
import java.util.UUID;

/** What happened to one member, as it is kept. */
record StoredNotification(UUID id, NotificationKind kind, UUID planId, Instant createdAt) {}
