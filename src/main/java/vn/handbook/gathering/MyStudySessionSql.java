package vn.handbook.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.PageRequest;

/** The sessions of a member's organisations, and those whose lists name the member. */
@ApplicationScoped
class MyStudySessionSql {
    private static final Instant AFTER_ALL_TIMES = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private static final String FROM =
            """
            from study_session g
                join organization h on h.id = g.organization_id
                left join study_attendance a
                    on a.session_id = g.id and a.member_id = :memberId and a.voided_at is null
            where g.id in (
                select s.id from member m
                    join organization o on o.id = m.organization_id
                    join study_session s on s.organization_id = any(o.path)
                where m.id = :memberId
                union
                select session_id from study_attendance where member_id = :memberId and voided_at is null)
            """;

    private static final String LIST =
            """
            select g.id, g.plan_id, g.section_id, h.name organization_name, g.title, g.place, g.starts_at,
                g.cancel_reason, a.presence
            """
                    + FROM
                    + """
                     and (g.starts_at, g.id) < (:before, :beforeId)
                    order by g.starts_at desc, g.id desc limit :rows
                    """;

    private final EntityManager entities;

    MyStudySessionSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<MyStudySession> list(UUID memberId, PageRequest page) {
        List<Tuple> rows =
                entities.createNativeQuery(LIST, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("before", page.after(0, Instant::parse, AFTER_ALL_TIMES))
                        .setParameter("beforeId", page.after(1, UUID::fromString, AFTER_ALL_IDS))
                        .setParameter("rows", page.rows())
                        .getResultList();
        return rows.stream().map(MyStudySessionSql::session).toList();
    }

    Long count(UUID memberId) {
        Query query = entities.createNativeQuery("select count(*) " + FROM, Long.class);
        return (Long) query.setParameter("memberId", memberId).getSingleResult();
    }

    private static MyStudySession session(Tuple row) {
        String presence = row.get("presence", String.class);
        return new MyStudySession(
                row.get("id", UUID.class),
                row.get("plan_id", UUID.class),
                row.get("section_id", UUID.class),
                row.get("organization_name", String.class),
                row.get("title", String.class),
                row.get("place", String.class),
                row.get("starts_at", Instant.class),
                row.get("cancel_reason", String.class),
                presence == null ? null : Presence.valueOf(presence));
    }
}
