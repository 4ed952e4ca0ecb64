package vn.handbook.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.PageRequest;

/** The members of a scope who belong to a session, by name, each with what is recorded. */
@ApplicationScoped
class AttendanceListSql {
    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);

    /**
     * @param givenName by which the list is ordered, and then by the other names
     */
    record Row(AttendanceEntry entry, String givenName, String otherNames) {}

    private static final String FROM =
            """
            from study_session g
                join organization o on o.path && :roots
                join member m on m.organization_id = o.id
                left join study_attendance a
                    on a.session_id = g.id and a.member_id = m.id and a.voided_at is null
            where g.id = :id
                and (g.organization_id = any(o.path) and m.status in ('PROBATIONARY', 'OFFICIAL')
                    or a.id is not null)
            """;

    private static final String LIST =
            "select m.id, m.full_name, m.given_name, m.other_names, a.presence, a.account_id, a.recorded_at "
                    + FROM
                    + """
                     and (m.given_name, m.other_names, m.id) > (:afterGiven, :afterOthers, :afterId)
                    order by m.given_name, m.other_names, m.id
                    limit :rows
                    """;

    private final EntityManager entities;

    AttendanceListSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Row> list(UUID[] roots, UUID sessionId, PageRequest page) {
        List<Tuple> rows =
                bound(entities.createNativeQuery(LIST, Tuple.class), roots, sessionId)
                        .setParameter("afterGiven", page.after(0, String::valueOf, ""))
                        .setParameter("afterOthers", page.after(1, String::valueOf, ""))
                        .setParameter("afterId", page.after(2, UUID::fromString, BEFORE_ALL_IDS))
                        .setParameter("rows", page.rows())
                        .getResultList();
        return rows.stream().map(AttendanceListSql::row).toList();
    }

    Long count(UUID[] roots, UUID sessionId) {
        return (Long)
                bound(
                                entities.createNativeQuery("select count(*) " + FROM, Long.class),
                                roots,
                                sessionId)
                        .getSingleResult();
    }

    private static Query bound(Query query, UUID[] roots, UUID sessionId) {
        return query.setParameter("roots", roots).setParameter("id", sessionId);
    }

    private static Row row(Tuple row) {
        String presence = row.get("presence", String.class);
        return new Row(
                new AttendanceEntry(
                        row.get("id", UUID.class),
                        row.get("full_name", String.class),
                        presence == null ? null : Presence.valueOf(presence),
                        row.get("account_id", UUID.class),
                        row.get("recorded_at", Instant.class)),
                row.get("given_name", String.class),
                row.get("other_names", String.class));
    }
}
