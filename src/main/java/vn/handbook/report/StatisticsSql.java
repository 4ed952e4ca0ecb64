package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts by what members are, in one pass over those of a subtree. */
@ApplicationScoped
class StatisticsSql {
    record Row(String dimension, String value, long count) {}

    private static final String COUNT =
            """
            select case when grouping(m.status) = 0 then 'STATUS' when grouping(m.sex) = 0 then 'SEX'
                    when grouping(age) = 0 then 'AGE' else 'THEORY' end dimension,
                coalesce(m.status, m.sex, age, theory) as value, count(*) number
            from organization o join member m on m.organization_id = o.id
                left join member_background b on b.member_id = m.id
                cross join lateral (select
                    case when m.date_of_birth > cast(:today as date) - interval '31 years' then 'UP_TO_30'
                        when m.date_of_birth > cast(:today as date) - interval '41 years' then 'FROM_31_TO_40'
                        when m.date_of_birth > cast(:today as date) - interval '51 years' then 'FROM_41_TO_50'
                        when m.date_of_birth > cast(:today as date) - interval '61 years' then 'FROM_51_TO_60'
                        else 'OVER_60' end age,
                    coalesce(b.political_theory_level, 'UNKNOWN') theory) derived
            where o.path @> array[cast(:id as uuid)] and o.path && :roots
                and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')
            group by grouping sets ((m.status), (m.sex), (age), (theory))
            order by 1, 2
            """;

    private final EntityManager entities;

    StatisticsSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Row> count(UUID[] roots, UUID id, LocalDate today) {
        List<Tuple> rows =
                entities.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("id", id)
                        .setParameter("today", today)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Row(
                                        row.get("dimension", String.class),
                                        row.get("value", String.class),
                                        row.get("number", Long.class)))
                .toList();
    }
}
