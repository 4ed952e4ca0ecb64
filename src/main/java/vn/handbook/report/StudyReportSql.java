package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.time.Time;

/**
 * Counts of an organisation and of each unit that stood directly below it on a day: for each a sum
 * over an index, however many members it has.
 */
@ApplicationScoped
class StudyReportSql {
    /**
     * The counts of one unit, all below it included.
     *
     * @param reached whether the plan concerned the unit on that day
     */
    record Row(UUID organizationId, String name, boolean reached, StudyCounts counts) {}

    private static final String COUNT =
            """
            with unit as (
                select id, code, name, valid_from, valid_to from organization where id = :organizationId
                union all
                select u.id, u.code, u.name, u.valid_from, u.valid_to
                from organization_place p join organization u on u.id = p.organization_id
                where p.ancestor_id = :organizationId and p.distance = 1 and p.from_day <= :day and p.until_day > :day
            )
            select u.id,
                coalesce((select e.prior_name from organization_event e
                    where e.organization_id = u.id and e.effective_on > :day and e.prior_name is not null
                    order by e.effective_on, e.recorded_at limit 1), u.name) as name,
                c.unit_id is not null reached,
                coalesce(c.exempt, 0) exempt,
                coalesce(c.waived, 0) waived,
                coalesce(c.completed + c.completed_on_paper, 0) completed,
                coalesce(c.completed_on_paper, 0) completed_on_paper,
                coalesce(c.in_progress, 0) in_progress,
                coalesce(c.due - c.waived - c.completed - c.completed_on_paper - c.in_progress, 0) not_started,
                -- Nobody becomes late with what was withdrawn
                case when least(:day, cast(p.withdrawn_at at time zone :zone as date)) > p.due_on
                    then coalesce(c.due - c.waived - c.completed - c.completed_on_paper, 0) else 0 end overdue
            from unit u
                join study_plan p on p.id = :planId
                left join study_sums(:planId, array(select id from unit), :day) c on c.unit_id = u.id
            where u.id = :organizationId or c.due + c.exempt > 0
                or u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
            order by u.code
            """;

    private final EntityManager entities;

    StudyReportSql(EntityManager entities) {
        this.entities = entities;
    }

    /** The organisation's own row among them. */
    @SuppressWarnings("unchecked")
    List<Row> count(UUID planId, UUID organizationId, LocalDate day) {
        List<Tuple> rows =
                entities.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("planId", planId)
                        .setParameter("organizationId", organizationId)
                        .setParameter("day", day)
                        .setParameter("zone", Time.VIETNAM.getId())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Row(
                                        row.get("id", UUID.class),
                                        row.get("name", String.class),
                                        row.get("reached", Boolean.class),
                                        counts(row)))
                .toList();
    }

    /** Of a row that has a column for each of the parts. */
    static StudyCounts counts(Tuple row) {
        return new StudyCounts.Parts(
                        number(row, "exempt"),
                        number(row, "waived"),
                        number(row, "completed"),
                        number(row, "completed_on_paper"),
                        number(row, "in_progress"),
                        number(row, "not_started"),
                        number(row, "overdue"))
                .counts();
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
