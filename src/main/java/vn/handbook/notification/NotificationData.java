package vn.handbook.notification;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** What somebody was told, what they read of it and want to be told, and what they sent. */
@Singleton
class NotificationData implements PersonalData {
    private static final String RECEIVED =
            "select id, kind, plan_id, created_at from notification where member_id = :id"
                    + " order by created_at, id";
    private static final String READ =
            "select notification_id, read_at from notification_reading where member_id = :id"
                    + " order by read_at, notification_id";
    private static final String SENT =
            "select organization_id, plan_id, reminded_on, reminded from study_reminder"
                    + " where account_id = :id order by created_at, organization_id";

    private final EntityManager entities;
    private final PreferenceSql preferences;

    NotificationData(EntityManager entities, PreferenceSql preferences) {
        this.entities = entities;
        this.preferences = preferences;
    }

    record Reading(UUID notificationId, Instant readAt) {}

    record Sent(UUID organizationId, UUID planId, LocalDate remindedOn, Integer reminded) {}

    record Notifications(
            NotificationPreferences preferences,
            List<StoredNotification> received,
            List<Reading> read,
            List<Sent> sent) {}

    @Override
    public String section() {
        return "notifications";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "notification",
                "notification_reading",
                "notification_preference",
                "study_reminder");
    }

    @Override
    public Object about(Person person) {
        return new Notifications(
                person.memberId().map(preferences::of).orElse(null),
                person.memberId().map(this::received).orElse(List.of()),
                person.memberId().map(this::read).orElse(List.of()),
                sent(person.accountId()));
    }

    private List<StoredNotification> received(UUID memberId) {
        return rows(RECEIVED, memberId).stream()
                .map(
                        row ->
                                new StoredNotification(
                                        row.get("id", UUID.class),
                                        NotificationKind.valueOf(row.get("kind", String.class)),
                                        row.get("plan_id", UUID.class),
                                        row.get("created_at", Instant.class)))
                .toList();
    }

    private List<Reading> read(UUID memberId) {
        return rows(READ, memberId).stream()
                .map(
                        row ->
                                new Reading(
                                        row.get("notification_id", UUID.class),
                                        row.get("read_at", Instant.class)))
                .toList();
    }

    private List<Sent> sent(UUID accountId) {
        return rows(SENT, accountId).stream()
                .map(
                        row ->
                                new Sent(
                                        row.get("organization_id", UUID.class),
                                        row.get("plan_id", UUID.class),
                                        row.get("reminded_on", LocalDate.class),
                                        row.get("reminded", Integer.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String query, UUID id) {
        return entities.createNativeQuery(query, Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }
}
