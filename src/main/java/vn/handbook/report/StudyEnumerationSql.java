package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The same counts member by member, of today alone: for what {@link StudyReportSql} has no counts
 * of. It takes as long as there are members.
 */
@ApplicationScoped
class StudyEnumerationSql {
    /** Of members of the organisation itself the unit's id is {@code null}. */
    private static final String COUNT =
            """
            with member_state as (
                select path[array_position(path, :organizationId) + 1] unit_id, state,
                    state in ('IN_PROGRESS', 'NOT_STARTED') and due_on < :today overdue
                from assignment_states(:planId, :organizationId)
                where path && :roots
            )
            select u.id, u.name,
                count(*) filter (where st.state = 'EXEMPT') exempt,
                count(*) filter (where st.state = 'WAIVED') waived,
                count(*) filter (where st.state in ('COMPLETED', 'COMPLETED_ON_PAPER')) completed,
                count(*) filter (where st.state = 'COMPLETED_ON_PAPER') completed_on_paper,
                count(*) filter (where st.state = 'IN_PROGRESS') in_progress,
                count(*) filter (where st.state = 'NOT_STARTED') not_started,
                count(*) filter (where st.overdue) overdue
            from (
                    select id, code, name from organization where parent_id = :organizationId
                    union all
                    select null, '', null) u
                left join member_state st on st.unit_id is not distinct from u.id
            group by u.id, u.code, u.name
            order by u.code
            """;

    private final EntityManager entities;

    StudyEnumerationSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether there are counts of what the plan asks for now, and so need not be enumerated. */
    boolean isCounted(UUID planId) {
        return (Boolean)
                entities.createNativeQuery("select study_counted(:planId)", Boolean.class)
                        .setParameter("planId", planId)
                        .getSingleResult();
    }

    /** Whether the counts are being made anew of what the resolution asks for now. */
    boolean isRecounted(UUID planId) {
        return !entities.createNativeQuery(
                        """
                        select 1 from study_recount r join study_plan p using (resolution_id) where p.id = :planId
                        """)
                .setParameter("planId", planId)
                .getResultList()
                .isEmpty();
    }

    /** The organisation's own row first. */
    @SuppressWarnings("unchecked")
    List<StudyReportSql.Row> count(
            UUID[] roots, UUID planId, UUID organizationId, LocalDate today) {
        List<Tuple> rows =
                entities.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("planId", planId)
                        .setParameter("organizationId", organizationId)
                        .setParameter("today", today)
                        .getResultList();
        StudyCounts total =
                rows.stream()
                        .map(StudyReportSql::counts)
                        .reduce(StudyCounts.NONE, StudyCounts::plus);
        return Stream.concat(
                        Stream.of(new StudyReportSql.Row(organizationId, null, true, total)),
                        rows.stream()
                                .filter(row -> row.get("id") != null)
                                .map(
                                        row ->
                                                new StudyReportSql.Row(
                                                        row.get("id", UUID.class),
                                                        row.get("name", String.class),
                                                        true,
                                                        StudyReportSql.counts(row))))
                .toList();
    }
}
