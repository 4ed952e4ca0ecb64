package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** Counts over a subtree, grouped by the unit directly below its root, in one statement. */
@ApplicationScoped
class HeadCountSql {
    /** The counts of one unit; of the organisation's own members when the id is {@code null}. */
    record Row(UUID organizationId, String name, HeadCounts counts) {}

    private static final String COUNT =
            """
            with counted as (
                select o.path[array_position(o.path, :id) + 1] unit_id,
                    count(*) filter (where m.status = 'OFFICIAL') official,
                    count(*) filter (where m.status = 'PROBATIONARY') probationary,
                    count(*) filter (where m.status = 'EXEMPT') exempt,
                    count(*) filter (where m.status in ('TRANSFERRING', 'SUSPENDED')) other
                from organization o join member m on m.organization_id = o.id
                where o.path @> array[cast(:id as uuid)] and o.path && :roots
                group by 1
            )
            select u.id, u.name, coalesce(official, 0) official, coalesce(probationary, 0) probationary,
                coalesce(exempt, 0) exempt, coalesce(other, 0) other
            from (
                select id, code, name from organization where parent_id = :id and valid_to is null
                union all
                select null, '', null) u
                left join counted c on c.unit_id is not distinct from u.id
            order by u.code
            """;

    private final EntityManager entities;

    HeadCountSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Row> count(UUID[] roots, UUID organizationId) {
        List<Tuple> rows =
                entities.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("id", organizationId)
                        .getResultList();
        return rows.stream().map(HeadCountSql::row).toList();
    }

    private static Row row(Tuple row) {
        long official = row.get("official", Long.class);
        long probationary = row.get("probationary", Long.class);
        long exempt = row.get("exempt", Long.class);
        long other = row.get("other", Long.class);
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
