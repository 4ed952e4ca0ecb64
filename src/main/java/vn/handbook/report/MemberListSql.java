package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.member.PartyAge;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;

/** Lists of members whose day comes, the earliest first. */
@ApplicationScoped
class MemberListSql {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** Điều lệ Đảng, Điều 5: twelve months. */
    private static final String PROBATION =
            """
            from (
                select m.id, m.full_name, m.organization_id, m.admission_date,
                    cast(m.admission_date + interval '12 months' as date) due_on, cast(null as int) badge
                from member m
                where m.status = 'PROBATIONARY' and m.admission_date <= cast(:until as date) - interval '12 months'
            ) m join organization o on o.id = m.organization_id
            where o.path && :roots and o.path && :within
            """;

    /**
     * Whose years became full since the award before. Subtracting years is the same as adding them:
     * no award falls near the end of a February.
     */
    private static final String BADGES =
            """
            from (
                select m.id, m.full_name, m.organization_id, m.admission_date,
                    cast(m.admission_date + make_interval(years => b.years) as date) due_on, b.years badge
                from unnest(:badges) b(years)
                    join member m on m.admission_date > cast(:previous as date) - make_interval(years => b.years)
                        and m.admission_date <= cast(:until as date) - make_interval(years => b.years)
                where m.status in ('OFFICIAL', 'EXEMPT')
            ) m join organization o on o.id = m.organization_id
            where o.path && :roots and o.path && :within
            """;

    private final EntityManager entities;

    MemberListSql(EntityManager entities) {
        this.entities = entities;
    }

    Page<MemberListRow> probationEnding(
            UUID[] roots, UUID within, LocalDate until, PageRequest page) {
        return page(PROBATION, roots, within, until, null, page);
    }

    Page<MemberListRow> badges(
            UUID[] roots, UUID within, LocalDate previous, LocalDate on, PageRequest page) {
        return page(BADGES, roots, within, on, previous, page);
    }

    @SuppressWarnings("unchecked")
    private Page<MemberListRow> page(
            String from,
            UUID[] roots,
            UUID within,
            LocalDate until,
            LocalDate previous,
            PageRequest page) {
        Query query =
                entities.createNativeQuery(
                        """
                        select m.id, m.full_name, m.organization_id, o.name, m.admission_date, m.due_on, m.badge
                        %s
                            and (m.due_on, m.id) > (cast(:afterDay as date), cast(:afterId as uuid))
                        order by m.due_on, m.id limit :rows
                        """
                                .formatted(from),
                        Tuple.class);
        query.setParameter("afterDay", page.after(0, LocalDate::parse, FIRST_DAY))
                .setParameter("afterId", page.after(1, UUID::fromString, BEFORE_ALL))
                .setParameter("rows", page.rows());
        List<Tuple> rows = bound(query, roots, within, until, previous).getResultList();
        return Page.of(
                rows.stream().map(MemberListSql::row).toList(),
                page,
                last -> List.of(last.on(), last.memberId()),
                page.total(
                        () ->
                                (Long)
                                        bound(
                                                        entities.createNativeQuery(
                                                                "select count(*) " + from,
                                                                Long.class),
                                                        roots,
                                                        within,
                                                        until,
                                                        previous)
                                                .getSingleResult()));
    }

    private static Query bound(
            Query query, UUID[] roots, UUID within, LocalDate until, LocalDate previous) {
        query.setParameter("roots", roots)
                .setParameter("within", within == null ? roots : new UUID[] {within})
                .setParameter("until", until);
        if (previous != null) {
            query.setParameter("previous", previous)
                    .setParameter("badges", PartyAge.BADGES.toArray(Integer[]::new));
        }
        return query;
    }

    private static MemberListRow row(Tuple row) {
        return new MemberListRow(
                row.get("id", UUID.class),
                row.get("full_name", String.class),
                row.get("organization_id", UUID.class),
                row.get("name", String.class),
                day(row.get("admission_date")),
                day(row.get("due_on")),
                row.get("badge", Integer.class));
    }

    static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
