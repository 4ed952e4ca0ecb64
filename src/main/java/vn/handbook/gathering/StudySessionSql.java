package vn.handbook.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.PageRequest;

/**
 * Study sessions of a scope, and those that come to it from above, with their counts in one
 * statement.
 */
@ApplicationScoped
class StudySessionSql {
    private static final Instant AFTER_ALL_TIMES = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private static final String SHOWN =
            """
            select g.id, g.plan_id, g.section_id, g.organization_id, o.name organization_name, g.title, g.place,
                g.starts_at, g.cancel_reason, g.cancelled_at, g.version,
                a.present, a.absent_with_reason, a.absent
            """;

    private static final String FROM =
            """
            from study_session g join organization o on o.id = g.organization_id
            """;

    private static final String COUNTED =
            """
            cross join lateral (
                select count(*) filter (where presence = 'PRESENT') present,
                    count(*) filter (where presence = 'ABSENT_WITH_REASON') absent_with_reason,
                    count(*) filter (where presence = 'ABSENT') absent
                from study_attendance where session_id = g.id and voided_at is null) a
            """;

    private static final String VISIBLE =
            """
            where (o.path && :roots
                or exists (select from organization r where r.id = any(:roots) and o.id = any(r.path)))
            """;

    private static final String OF_PLAN = VISIBLE + " and (:anyPlan or g.plan_id = :planId)";

    private static final String LIST =
            SHOWN
                    + FROM
                    + COUNTED
                    + OF_PLAN
                    + """
                     and (g.starts_at, g.id) < (:before, :beforeId)
                    order by g.starts_at desc, g.id desc limit :rows
                    """;

    private static final String FIND = SHOWN + FROM + COUNTED + VISIBLE + " and g.id = :id";

    private static final String IS_IN_SCOPE =
            "select 1 " + FROM + " where o.path && :roots and g.id = :id";

    /** The plan reaches the organisation, and the section is one of it that asks for presence. */
    private static final String CAN_BE_HELD =
            """
            select 1
            from study_plan p
                join organization o on o.id = :organizationId and p.organization_id = any(o.path)
                join resolution_section s on s.resolution_id = p.resolution_id
            where p.id = :planId and s.id = :sectionId and s.requirement = 'ATTENDED'
            """;

    private final EntityManager entities;

    StudySessionSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The last to begin first.
     *
     * @param planId only of this one, {@code null} for all
     */
    @SuppressWarnings("unchecked")
    List<StudySessionResponse> list(UUID[] roots, UUID planId, PageRequest page) {
        List<Tuple> rows =
                ofPlan(entities.createNativeQuery(LIST, Tuple.class), roots, planId)
                        .setParameter("before", page.after(0, Instant::parse, AFTER_ALL_TIMES))
                        .setParameter("beforeId", page.after(1, UUID::fromString, AFTER_ALL_IDS))
                        .setParameter("rows", page.rows())
                        .getResultList();
        return rows.stream().map(StudySessionSql::session).toList();
    }

    Long count(UUID[] roots, UUID planId) {
        return (Long)
                ofPlan(
                                entities.createNativeQuery(
                                        "select count(*) " + FROM + OF_PLAN, Long.class),
                                roots,
                                planId)
                        .getSingleResult();
    }

    private static Query ofPlan(Query query, UUID[] roots, UUID planId) {
        return query.setParameter("roots", roots)
                .setParameter("anyPlan", planId == null)
                .setParameter("planId", planId == null ? AFTER_ALL_IDS : planId);
    }

    @SuppressWarnings("unchecked")
    Optional<Versioned<StudySessionResponse>> find(UUID[] roots, UUID id) {
        List<Tuple> rows =
                entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("id", id)
                        .getResultList();
        return rows.stream()
                .map(row -> new Versioned<>(row.get("version", Integer.class), session(row)))
                .findFirst();
    }

    boolean isInScope(UUID[] roots, UUID id) {
        return !entities.createNativeQuery(IS_IN_SCOPE)
                .setParameter("roots", roots)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    boolean canBeHeld(CreateStudySessionRequest request) {
        return !entities.createNativeQuery(CAN_BE_HELD)
                .setParameter("organizationId", request.organizationId())
                .setParameter("planId", request.planId())
                .setParameter("sectionId", request.sectionId())
                .getResultList()
                .isEmpty();
    }

    /** As it is once nobody else is about to change it or its list. */
    StudySession locked(UUID id) {
        return entities.find(StudySession.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void flush() {
        entities.flush();
    }

    private static StudySessionResponse session(Tuple row) {
        return new StudySessionResponse(
                row.get("id", UUID.class),
                row.get("plan_id", UUID.class),
                row.get("section_id", UUID.class),
                row.get("organization_id", UUID.class),
                row.get("organization_name", String.class),
                row.get("title", String.class),
                row.get("place", String.class),
                row.get("starts_at", Instant.class),
                row.get("cancel_reason", String.class),
                row.get("cancelled_at", Instant.class),
                row.get("present", Long.class),
                row.get("absent_with_reason", Long.class),
                row.get("absent", Long.class));
    }
}
