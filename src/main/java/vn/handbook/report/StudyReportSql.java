package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts over a subtree, grouped by the unit directly below its root, in one statement. */
@ApplicationScoped
class StudyReportSql {
    /**
     * The counts of one unit directly below; of the members of the organisation itself when the id
     * is {@code null}.
     */
    record Row(UUID organizationId, String name, StudyCounts counts) {}

    private static final String COUNT =
            """
            with member_state as (
                select path[array_position(path, :organizationId) + 1] unit_id, state,
                    state in ('IN_PROGRESS', 'NOT_STARTED') and due_on < :today overdue
                from assignment_states(:planId, :organizationId)
                where path && :roots
            )
            select u.id, u.name,
                count(st.state) assigned,
                count(*) filter (where st.state = 'EXEMPT') exempt,
                count(*) filter (where st.state = 'WAIVED') waived,
                count(*) filter (where st.state not in ('EXEMPT', 'WAIVED')) expected,
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

    StudyReportSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Row> count(UUID[] roots, UUID planId, UUID organizationId, LocalDate today) {
        List<Tuple> rows =
                entities.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("planId", planId)
                        .setParameter("organizationId", organizationId)
                        .setParameter("today", today)
                        .getResultList();
        return rows.stream().map(StudyReportSql::row).toList();
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get("id", UUID.class),
                row.get("name", String.class),
                new StudyCounts(
                        row.get("assigned", Long.class),
                        row.get("exempt", Long.class),
                        row.get("waived", Long.class),
                        row.get("expected", Long.class),
                        row.get("completed", Long.class),
                        row.get("completed_on_paper", Long.class),
                        row.get("in_progress", Long.class),
                        row.get("not_started", Long.class),
                        row.get("overdue", Long.class)));
    }
}
