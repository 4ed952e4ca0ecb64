package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;

/** Members whose record lacks something or cannot be right, of those who are members still. */
@ApplicationScoped
class QualitySql {
    /** Of one unit; of the organisation's own members when the id is {@code null}. */
    record Row(UUID organizationId, String name, List<QualityReport.Count> counts) {}

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String MEMBERS =
            """
            from organization o join member m on m.organization_id = o.id
            where o.path @> array[cast(:id as uuid)] and o.path && :roots
                and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')
            """;

    private static final String COUNTS =
            """
            with counted as (
                select o.path[array_position(o.path, cast(:id as uuid)) + 1] unit_id, %s
                %s
                group by 1
            )
            select u.id, u.name, %s
            from (
                select id, code, name from organization where parent_id = :id and valid_to is null
                union all
                select null, '', null) u left join counted c on c.unit_id is not distinct from u.id
            order by u.code
            """
                    .formatted(
                            Arrays.stream(QualityIssue.values())
                                    .map(
                                            issue ->
                                                    "count(*) filter (where "
                                                            + issue.condition()
                                                            + ") "
                                                            + issue)
                                    .collect(Collectors.joining(", ")),
                            MEMBERS,
                            Arrays.stream(QualityIssue.values())
                                    .map(issue -> "coalesce(c." + issue + ", 0) as " + issue)
                                    .collect(Collectors.joining(", ")));

    private final EntityManager entities;

    QualitySql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Row> counts(UUID[] roots, UUID id) {
        List<Tuple> rows =
                entities.createNativeQuery(COUNTS, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("id", id)
                        .getResultList();
        return rows.stream().map(QualitySql::row).toList();
    }

    private static Row row(Tuple row) {
        var counts = new ArrayList<QualityReport.Count>();
        int first = 2;
        for (QualityIssue issue : QualityIssue.values()) {
            counts.add(
                    new QualityReport.Count(
                            issue, row.get(first + issue.ordinal(), Number.class).longValue()));
        }
        return new Row(row.get(0, UUID.class), row.get(1, String.class), counts);
    }

    @SuppressWarnings("unchecked")
    Page<MemberListRow> members(UUID[] roots, UUID id, QualityIssue issue, PageRequest page) {
        String matching = MEMBERS + " and " + issue.condition();
        Query query =
                entities.createNativeQuery(
                                "select m.id, m.full_name, m.organization_id, o.name, m.admission_date, m.date_of_birth "
                                        + matching
                                        + " and m.id > cast(:afterId as uuid) order by m.id limit :rows",
                                Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("id", id)
                        .setParameter("afterId", page.after(0, UUID::fromString, BEFORE_ALL))
                        .setParameter("rows", page.rows());
        List<Tuple> rows = query.getResultList();
        return Page.of(
                rows.stream().map(QualitySql::member).toList(),
                page,
                last -> List.of(last.memberId()),
                page.total(
                        () ->
                                (Long)
                                        entities.createNativeQuery(
                                                        "select count(*) " + matching, Long.class)
                                                .setParameter("roots", roots)
                                                .setParameter("id", id)
                                                .getSingleResult()));
    }

    private static MemberListRow member(Tuple row) {
        return new MemberListRow(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                MemberListSql.day(row.get(4)),
                MemberListSql.day(row.get(5)),
                null);
    }
}
