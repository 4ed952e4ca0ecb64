package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Counts of an organisation and of each unit that stood directly below it on a day: for each a sum
 * over an index, however many members it has.
 */
@ApplicationScoped
class HeadCountSql {
    /** The counts of one unit, all below it included. */
    record Row(UUID organizationId, String name, HeadCounts counts) {}

    private static final String COUNT =
            """
            with unit as (
                select id, code, name, valid_from, valid_to from organization where id = :id
                union all
                select u.id, u.code, u.name, u.valid_from, u.valid_to
                from organization_place p join organization u on u.id = p.organization_id
                where p.ancestor_id = :id and p.distance = 1 and p.from_day <= :day and p.until_day > :day
            )
            select u.id,
                coalesce((select e.prior_name from organization_event e
                    where e.organization_id = u.id and e.effective_on > :day and e.prior_name is not null
                    order by e.effective_on, e.recorded_at limit 1), u.name) as name,
                c.official, c.probationary, c.exempt, c.other
            from unit u cross join lateral (
                select coalesce(sum(h.official), 0) official, coalesce(sum(h.probationary), 0) probationary,
                    coalesce(sum(h.exempt), 0) exempt, coalesce(sum(h.other), 0) other
                from head_count h where h.organization_id = u.id and h.day <= :day) c
            where u.id = :id or c.official + c.probationary + c.exempt + c.other > 0
                or u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
            order by u.code
            """;

    private final EntityManager entities;

    HeadCountSql(EntityManager entities) {
        this.entities = entities;
    }

    /** The organisation's own row among them. */
    @SuppressWarnings("unchecked")
    List<Row> count(UUID organizationId, LocalDate day) {
        List<Tuple> rows =
                entities.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("id", organizationId)
                        .setParameter("day", day)
                        .getResultList();
        return rows.stream().map(HeadCountSql::row).toList();
    }

    private static Row row(Tuple row) {
        long official = row.get("official", Number.class).longValue();
        long probationary = row.get("probationary", Number.class).longValue();
        long exempt = row.get("exempt", Number.class).longValue();
        long other = row.get("other", Number.class).longValue();
        return new Row(
                row.get("id", UUID.class),
                row.get("name", String.class),
                new HeadCounts(
                        official,
                        probationary,
                        exempt,
                        other,
                        official + probationary + exempt + other));
    }
}
