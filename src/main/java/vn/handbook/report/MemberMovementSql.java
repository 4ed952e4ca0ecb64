package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who came and went, by standings that followed each other in the cells that belong to the
 * organisation today: what one standing ended and the next began outside them, or as no member, is
 * a loss, and the other way round a gain. So what was before and what came after differ by just
 * that.
 */
@ApplicationScoped
class MemberMovementSql {
    record Row(boolean gain, String kind, long count) {}

    private static final String CELLS =
            "select o.id from organization o where o.path @> array[cast(:id as uuid)] and o.path && :roots";

    private static final String MEMBERS =
            "('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')";

    private static final String MOVEMENTS =
            """
            with cell as materialized (%1$s),
            step as (
                select s.position, s.status, s.organization_id in (select id from cell) inside,
                    s.organization_id in (select id from cell) and s.status in %2$s counts,
                    coalesce(p.organization_id in (select id from cell) and p.status in %2$s, false) counted
                from member_standing s
                    left join member_standing p on p.member_id = s.member_id and p.position = s.position - 1
                where s.from_day between cast(:from as date) and cast(:to as date)
                    and (s.organization_id in (select id from cell) or p.organization_id in (select id from cell))
            )
            select counts gain,
                case when counts then case when position = 0 then 'ENTERED' else 'RECEIVED' end
                    when not inside then 'SENT'
                    else status end kind,
                count(*) number
            from step where counts <> counted
            group by 1, 2 order by 1 desc, 2
            """
                    .formatted(CELLS, MEMBERS);

    private static final String COUNT =
            """
            select count(*) from member_standing s
            where s.organization_id in (%1$s) and s.status in %2$s
                and s.from_day <= cast(:day as date) and s.until_day > cast(:day as date)
            """
                    .formatted(CELLS, MEMBERS);

    private final EntityManager entities;

    MemberMovementSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Row> movements(UUID[] roots, UUID id, LocalDate from, LocalDate to) {
        List<Tuple> rows =
                entities.createNativeQuery(MOVEMENTS, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Row(
                                        row.get("gain", Boolean.class),
                                        row.get("kind", String.class),
                                        row.get("number", Long.class)))
                .toList();
    }

    /** At the end of the day. */
    long count(UUID[] roots, UUID id, LocalDate day) {
        return (Long)
                entities.createNativeQuery(COUNT, Long.class)
                        .setParameter("roots", roots)
                        .setParameter("id", id)
                        .setParameter("day", day)
                        .getSingleResult();
    }
}
