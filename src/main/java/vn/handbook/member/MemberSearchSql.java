package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.handbook.shared.security.Scope;

/** Lists of members in the Vietnamese order, of all or of some names. */
@ApplicationScoped
class MemberSearchSql {
    /**
     * Whose members are listed: those of the scope that a filter lets through.
     *
     * @param today of which the filter's ages, offices and stays are
     */
    record Asked(Scope scope, MemberFilter filter, LocalDate today) {}

    /** In the order of lists. */
    record Place(FullName name, UUID id) {
        static final Place BEFORE_ALL = new Place(FullName.BEFORE_ALL, new UUID(0, 0));
    }

    record Hit(MemberSummary member, FullName name) {
        Place place() {
            return new Place(name, member.id());
        }
    }

    private static final String AT_HOME =
            "from member m join organization o on o.id = m.organization_id\n";

    private static final String FOR_A_WHILE =
            """
            from temporary_affiliation t
                join member m on m.id = t.member_id and t.from_day <= cast(:today as date)
                    and (t.to_day is null or t.to_day >= cast(:today as date))
                join organization o on o.id = t.organization_id
            """;

    private static final String FILTERED =
            """
            where o.path && :roots and o.path && :within
                and (cast(:status as text) is null or m.status = cast(:status as text))
                and (cast(:sex as text) is null or m.sex = cast(:sex as text))
                and (cast(:bornFrom as date) is null or m.date_of_birth >= cast(:bornFrom as date))
                and (cast(:bornTo as date) is null or m.date_of_birth <= cast(:bornTo as date))
                and (cast(:admittedFrom as date) is null or m.admission_date >= cast(:admittedFrom as date))
                and (cast(:admittedTo as date) is null or m.admission_date <= cast(:admittedTo as date))
                and (cast(:cardNumber as text) is null or m.card_number = cast(:cardNumber as text))
                and (cast(:position as text) is null or exists (
                    select from party_position p where p.member_id = m.id and p.kind = cast(:position as text)
                        and p.held_from <= cast(:today as date)
                        and (p.held_to is null or p.held_to >= cast(:today as date))))
            """;

    private static final String FIELDS =
            """
            select m.id, m.full_name, m.date_of_birth, m.sex, m.status, o.id organization_id, o.name organization_name,
                m.given_name, m.other_names
            """;

    private static final String AFTER =
            " and (m.given_name, m.other_names, m.id) > (:given, :others, cast(:id as uuid))";

    private static final String OF_NAMES =
            """
            select found.*
            from unnest(cast(:givenNames as text[]), cast(:otherNames as text[]))
                with ordinality as n (given_name, other_names, place) cross join lateral (
                    %s and m.given_name = n.given_name and m.other_names = n.other_names
                    order by m.id
                    limit :rows) found
            order by n.place, found.id
            limit :rows
            """;

    private final EntityManager entities;

    MemberSearchSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param matching a condition on {@code m.name_words}, behind an {@code and}; empty for none
     */
    List<Hit> list(Asked asked, String matching, Place after, int rows) {
        String statement =
                FIELDS
                        + filtered(asked.filter())
                        + matching
                        + AFTER
                        + " order by m.given_name, m.other_names, m.id limit :rows";
        return hits(after(entities.createNativeQuery(statement, Tuple.class), after), asked, rows);
    }

    /** Of these names alone, which come in order. */
    List<Hit> list(Asked asked, List<FullName> names, Place after, int rows) {
        Query query =
                entities.createNativeQuery(
                                OF_NAMES.formatted(FIELDS + filtered(asked.filter()) + AFTER),
                                Tuple.class)
                        .setParameter("givenNames", column(names, FullName::givenName))
                        .setParameter("otherNames", column(names, FullName::otherNames));
        return hits(after(query, after), asked, rows);
    }

    long count(Asked asked, String matching) {
        Query query =
                entities.createNativeQuery(
                        "select count(*) " + filtered(asked.filter()) + matching, Long.class);
        return (Long) bound(query, asked).getSingleResult();
    }

    /** Whether more organisations than these are searched. */
    boolean spans(Asked asked, int organizations) {
        return (Boolean)
                entities.createNativeQuery(
                                """
                                select count(*) > :most
                                from (select from organization o where o.path && :roots and o.path && :within
                                    limit :most + 1) searched
                                """,
                                Boolean.class)
                        .setParameter("roots", asked.scope().roots())
                        .setParameter("within", asked.filter().withinOr(asked.scope()))
                        .setParameter("most", organizations)
                        .getSingleResult();
    }

    private static String filtered(MemberFilter filter) {
        return (filter.temporary() ? FOR_A_WHILE : AT_HOME) + FILTERED;
    }

    private static String[] column(List<FullName> names, Function<FullName, String> part) {
        return names.stream().map(part).toArray(String[]::new);
    }

    private static Query after(Query query, Place after) {
        return query.setParameter("given", after.name().givenName())
                .setParameter("others", after.name().otherNames())
                .setParameter("id", after.id());
    }

    @SuppressWarnings("unchecked")
    private static List<Hit> hits(Query query, Asked asked, int rows) {
        List<Tuple> found = bound(query, asked).setParameter("rows", rows).getResultList();
        return found.stream().map(MemberSearchSql::hit).toList();
    }

    private static Query bound(Query query, Asked asked) {
        MemberFilter filter = asked.filter();
        LocalDate today = asked.today();
        return query.setParameter("roots", asked.scope().roots())
                .setParameter("within", filter.withinOr(asked.scope()))
                .setParameter("status", name(filter.status()))
                .setParameter("sex", name(filter.sex()))
                .setParameter("bornFrom", filter.bornFrom(today))
                .setParameter("bornTo", filter.bornTo(today))
                .setParameter("admittedFrom", filter.admittedFrom())
                .setParameter("admittedTo", filter.admittedTo())
                .setParameter("cardNumber", filter.cardNumber())
                .setParameter("position", name(filter.position()))
                .setParameter("today", today);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Hit hit(Tuple row) {
        return new Hit(
                new MemberSummary(
                        row.get("id", UUID.class),
                        row.get("full_name", String.class),
                        day(row.get("date_of_birth")),
                        Sex.valueOf(row.get("sex", String.class)),
                        MemberStatus.valueOf(row.get("status", String.class)),
                        row.get("organization_id", UUID.class),
                        row.get("organization_name", String.class)),
                new FullName(
                        row.get("given_name", String.class), row.get("other_names", String.class)));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
