package vn.handbook.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What is kept of notifications: written once, whoever writes it. */
@ApplicationScoped
class NotificationSql {
    /** More of one member are not shown. */
    private static final int MOST = 1000;

    private static final String OF_MEMBER =
            """
            select id, kind, plan_id, created_at from notification
            where member_id = :memberId and created_at >= :since
            order by created_at desc, id desc
            limit :most
            """;

    private static final String READINGS =
            "select notification_id, read_at from notification_reading"
                    + " where member_id = :memberId and notification_id = any(:ids)";

    private static final String READ =
            """
            insert into notification_reading (member_id, notification_id, read_at)
            values (:memberId, :id, :now)
            on conflict do nothing
            """;

    private static final String TELL =
            """
            insert into notification (id, member_id, kind, plan_id, occasion, created_at)
            select n.id, n.member_id, :kind, :planId, :occasion, :now
            from unnest(cast(:ids as uuid[]), cast(:memberIds as uuid[])) n (id, member_id)
            order by n.member_id
            on conflict on constraint notification_occasion_uq do nothing
            """;

    private final EntityManager entities;

    NotificationSql(EntityManager entities) {
        this.entities = entities;
    }

    /** The latest first. */
    @SuppressWarnings("unchecked")
    List<StoredNotification> of(UUID memberId, Instant since) {
        List<Tuple> rows =
                entities.createNativeQuery(OF_MEMBER, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("since", since)
                        .setParameter("most", MOST)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new StoredNotification(
                                        row.get("id", UUID.class),
                                        NotificationKind.valueOf(row.get("kind", String.class)),
                                        row.get("plan_id", UUID.class),
                                        row.get("created_at", Instant.class)))
                .toList();
    }

    /** When each of these was read, as far as they were. */
    @SuppressWarnings("unchecked")
    Map<UUID, Instant> readings(UUID memberId, Collection<UUID> ids) {
        List<Tuple> rows =
                entities.createNativeQuery(READINGS, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("notification_id", UUID.class),
                                row -> row.get("read_at", Instant.class)));
    }

    /** The first time stays. */
    void read(UUID memberId, UUID id, Instant now) {
        entities.createNativeQuery(READ)
                .setParameter("memberId", memberId)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * @param occasion of which each member is told once
     * @return how many had not been told
     */
    int tell(
            NotificationKind kind,
            UUID planId,
            String occasion,
            List<UUID> memberIds,
            Instant now) {
        UUID[] ids =
                memberIds.stream()
                        .map(member -> UuidVersion7Strategy.INSTANCE.generateUuid(null))
                        .toArray(UUID[]::new);
        return entities.createNativeQuery(TELL)
                .setParameter("kind", kind.name())
                .setParameter("planId", planId)
                .setParameter("occasion", occasion)
                .setParameter("ids", ids)
                .setParameter("memberIds", memberIds.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }
}
