package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.resolution.CompletionRule;
import vn.handbook.shared.page.PageRequest;

/**
 * What a member has to study: the plans that are open on a day for an organisation on the way from
 * the member's cell up to the root, unless what is studied was withdrawn.
 */
@ApplicationScoped
class AssignmentSql {
    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1, 1, 1);
    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);

    private static final String ASSIGNED =
            """
            from member m
                join organization o on o.id = m.organization_id
                join study_plan p on p.organization_id = any(o.path) and p.opens_on <= :today
                join resolution q on q.id = p.resolution_id and q.state <> 'WITHDRAWN'
                left join assignment_settlement t
                    on t.plan_id = p.id and t.member_id = m.id and t.voided_at is null
                cross join lateral assignment_progress(p.id, m.id) g
                left join lateral (
                    select s.id, coalesce(r.resume_position, 0) resume_position
                    from resolution_section s
                        left join section_progress r on r.section_id = s.id and r.member_id = m.id
                    where s.id = any(g.section_ids) and r.completed_at is null
                        and coalesce(s.unlock_on <= :today, true)
                        and not exists (
                            select from unnest(s.prerequisites) b (id)
                                left join section_progress d on d.section_id = b.id and d.member_id = m.id
                            where d.completed_at is null)
                    order by s.position
                    limit 1) n on true
            where m.id = :memberId and m.status in ('PROBATIONARY', 'OFFICIAL')
            """;

    private static final String SHOWN =
            """
            select p.id, p.title plan_title, q.id resolution_id, q.title resolution_title, q.expected_minutes,
                p.opens_on, p.due_on, p.completion_rule, g.begun, g.required, g.completed, g.fraction,
                g.section_ids, n.id next_id, n.resume_position, t.kind
            """
                    + ASSIGNED;

    private static final String LIST =
            SHOWN
                    + """
                    and (p.due_on, p.id) > (:afterDay, :afterId)
                    order by p.due_on, p.id
                    limit :rows
                    """;

    private static final String FIND = SHOWN + " and p.id = :planId";

    private static final String STANDINGS =
            """
            select s.id, coalesce(g.furthest, 0) furthest, coalesce(g.resume_position, 0) resume_position,
                g.completed_at,
                least(:secondsPassed, coalesce(
                    (select sum(t.seconds_spent) from section_reading_time t
                        where t.member_id = :memberId and t.section_id = s.id), 0)) seconds_spent
            from resolution_section s
                left join section_progress g on g.section_id = s.id and g.member_id = :memberId
            where s.resolution_id = :resolutionId and s.retired_at is null
            """;

    private final EntityManager entities;

    AssignmentSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Due first. */
    @SuppressWarnings("unchecked")
    List<AssignmentRow> list(UUID memberId, LocalDate today, PageRequest page) {
        List<Tuple> found =
                asked(entities.createNativeQuery(LIST, Tuple.class), memberId, today)
                        .setParameter("afterDay", page.after(0, LocalDate::parse, BEFORE_ALL_DAYS))
                        .setParameter("afterId", page.after(1, UUID::fromString, BEFORE_ALL_IDS))
                        .setParameter("rows", page.rows())
                        .getResultList();
        return found.stream().map(AssignmentSql::row).toList();
    }

    Long count(UUID memberId, LocalDate today) {
        return (Long)
                asked(
                                entities.createNativeQuery(
                                        "select count(*) " + ASSIGNED, Long.class),
                                memberId,
                                today)
                        .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    Optional<AssignmentRow> find(UUID memberId, LocalDate today, UUID planId) {
        List<Tuple> found =
                asked(entities.createNativeQuery(FIND, Tuple.class), memberId, today)
                        .setParameter("planId", planId)
                        .getResultList();
        return found.stream().map(AssignmentSql::row).findFirst();
    }

    /**
     * By section.
     *
     * @param secondsPassed since the assignment began: nobody can have read for longer, whatever
     *     their devices counted
     */
    @SuppressWarnings("unchecked")
    Map<UUID, SectionStanding> standings(UUID memberId, UUID resolutionId, long secondsPassed) {
        List<Tuple> found =
                entities.createNativeQuery(STANDINGS, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("resolutionId", resolutionId)
                        .setParameter("secondsPassed", secondsPassed)
                        .getResultList();
        return found.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("id", UUID.class), AssignmentSql::standing));
    }

    private static Query asked(Query query, UUID memberId, LocalDate today) {
        return query.setParameter("memberId", memberId).setParameter("today", today);
    }

    private static SectionStanding standing(Tuple row) {
        return new SectionStanding(
                row.get("furthest", Double.class),
                row.get("resume_position", Integer.class),
                row.get("completed_at", Instant.class),
                row.get("seconds_spent", Long.class));
    }

    private static AssignmentRow row(Tuple row) {
        String kind = row.get("kind", String.class);
        return new AssignmentRow(
                row.get("id", UUID.class),
                row.get("plan_title", String.class),
                row.get("resolution_id", UUID.class),
                row.get("resolution_title", String.class),
                row.get("expected_minutes", Integer.class),
                row.get("opens_on", LocalDate.class),
                row.get("due_on", LocalDate.class),
                CompletionRule.valueOf(row.get("completion_rule", String.class)),
                row.get("begun", Boolean.class),
                row.get("required", Long.class),
                row.get("completed", Long.class),
                row.get("fraction", Double.class),
                row.get("section_ids", UUID[].class),
                row.get("next_id", UUID.class),
                row.get("resume_position", Integer.class),
                kind == null ? null : SettlementKind.valueOf(kind));
    }
}
