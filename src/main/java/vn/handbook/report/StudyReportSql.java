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
            with required as (
                select s.id
                from study_plan p join resolution_section s on s.resolution_id = p.resolution_id
                where p.id = :planId and s.required
            ), member_state as (
                select
                    o.path[array_position(o.path, :organizationId) + 1] unit_id,
                    m.status = 'EXEMPT' exempt,
                    (select count(*) from required) = count(g.completed_at) filter (where r.id is not null) completed,
                    count(g.section_id) > 0 begun
                from study_plan p
                    join organization o
                        on array_position(o.path, p.organization_id) is not null and :organizationId = any(o.path)
                    join member m on m.organization_id = o.id and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT')
                    left join resolution_section s on s.resolution_id = p.resolution_id
                    left join section_progress g on g.member_id = m.id and g.section_id = s.id
                    left join required r on r.id = s.id
                where p.id = :planId and o.path && :roots
                group by m.id, o.id
            )
            select u.id, u.name,
                count(st.exempt) assigned,
                count(*) filter (where st.exempt) exempt,
                count(*) filter (where not st.exempt and st.completed) completed,
                count(*) filter (where not st.exempt and not st.completed and st.begun) in_progress,
                count(*) filter (where not st.exempt and not st.completed and not st.begun) not_started,
                count(*) filter (where not st.exempt and not st.completed and p.due_on < :today) overdue
            from study_plan p
                cross join (
                    select id, code, name from organization where parent_id = :organizationId
                    union all
                    select null, '', null) u
                left join member_state st on st.unit_id is not distinct from u.id
            where p.id = :planId
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
                        row.get("completed", Long.class),
                        row.get("in_progress", Long.class),
                        row.get("not_started", Long.class),
                        row.get("overdue", Long.class)));
    }
}
