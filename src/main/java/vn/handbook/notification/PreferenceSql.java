package vn.handbook.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Preferences by member; the last that was sent stays. */
@ApplicationScoped
class PreferenceSql {
    private static final String PUT =
            """
            insert into notification_preference (member_id, kinds, quiet_from, quiet_to)
            values (:memberId, :kinds, cast(:from as text), cast(:to as text))
            on conflict (member_id) do update set
                kinds = excluded.kinds, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
            """;

    private final EntityManager entities;

    PreferenceSql(EntityManager entities) {
        this.entities = entities;
    }

    /** All kinds at all times where nothing was said. */
    @SuppressWarnings("unchecked")
    NotificationPreferences of(UUID memberId) {
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select kinds, quiet_from, quiet_to from notification_preference"
                                        + " where member_id = :memberId",
                                Tuple.class)
                        .setParameter("memberId", memberId)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(PreferenceSql::preferences)
                .orElse(NotificationPreferences.ALL);
    }

    void put(UUID memberId, NotificationPreferences preferences) {
        QuietHours quiet = preferences.quietHours();
        entities.createNativeQuery(PUT)
                .setParameter("memberId", memberId)
                .setParameter(
                        "kinds",
                        preferences.kinds().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("from", quiet == null ? null : quiet.from())
                .setParameter("to", quiet == null ? null : quiet.to())
                .executeUpdate();
    }

    private static NotificationPreferences preferences(Tuple row) {
        String from = row.get("quiet_from", String.class);
        return new NotificationPreferences(
                Arrays.stream(row.get("kinds", String[].class))
                        .map(NotificationKind::valueOf)
                        .toList(),
                from == null ? null : new QuietHours(from, row.get("quiet_to", String.class)));
    }
}
