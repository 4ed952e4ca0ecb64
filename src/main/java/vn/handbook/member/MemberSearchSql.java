package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.security.Scope;

/**
 * Members as people search for them, in the Vietnamese order. Whoever is spelled as typed comes
 * before those who only sound alike: two lists in the same order, of which each page needs no more
 * than its first rows, and the second only where the first has ended, so that a name of millions
 * costs no more than a rare one.
 */
@ApplicationScoped
class MemberSearchSql {
    private record Hit(MemberSummary member, int rank, String givenName, String otherNames) {}

    private static final UUID BEFORE_ALL = new UUID(0, 0);

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

    private static final String LIST =
            """
            select m.id, m.full_name, m.date_of_birth, m.sex, m.status, o.id organization_id, o.name organization_name,
                %1$d as rank, m.given_name, m.other_names
            %2$s
                and (m.given_name, m.other_names, m.id) > (:given, :others, cast(:id as uuid))
            order by m.given_name, m.other_names, m.id
            limit :rows
            """;

    private final EntityManager entities;
    private final NameWordSql words;

    MemberSearchSql(EntityManager entities, NameWordSql words) {
        this.entities = entities;
        this.words = words;
    }

    Page<MemberSummary> page(Scope scope, MemberFilter filter, LocalDate today, PageRequest page) {
        List<String> spelled = filter.spelled();
        var names = new NameQuery(known(filter, spelled));
        if (filter.fitsNobody() || !names.knows(filter.words())) {
            return Page.of(List.of(), page, last -> List.of(), page.total(() -> 0L));
        }
        String filtered = (filter.temporary() ? FOR_A_WHILE : AT_HOME) + FILTERED;
        String alike = filtered + names.having(filter.words());
        var found = new ArrayList<Hit>();
        if (!spelled.isEmpty() && names.knows(spelled)) {
            found.addAll(
                    list(
                            0,
                            filtered + names.having(spelled),
                            scope,
                            filter,
                            today,
                            page,
                            page.rows()));
            alike += names.notHaving(spelled);
        }
        if (found.size() < page.rows()) {
            found.addAll(list(1, alike, scope, filter, today, page, page.rows() - found.size()));
        }
        String all = filtered + names.having(filter.words());
        Page<Hit> hits =
                Page.of(
                        found,
                        page,
                        last ->
                                List.of(
                                        last.rank(),
                                        last.givenName(),
                                        last.otherNames(),
                                        last.member().id()),
                        page.total(() -> count(scope, filter, today, all)));
        return new Page<>(
                hits.items().stream().map(Hit::member).toList(), hits.nextCursor(), hits.total());
    }

    private Map<String, List<String>> known(MemberFilter filter, List<String> spelled) {
        List<String> typed = Stream.concat(filter.words().stream(), spelled.stream()).toList();
        return typed.isEmpty() ? Map.of() : words.begunWith(typed, NameQuery.MOST_WORDS + 1);
    }

    @SuppressWarnings("unchecked")
    private List<Hit> list(
            int rank,
            String matching,
            Scope scope,
            MemberFilter filter,
            LocalDate today,
            PageRequest page,
            int rows) {
        int afterRank = page.after(0, Integer::valueOf, -1);
        if (rank < afterRank) {
            return List.of();
        }
        boolean within = rank == afterRank;
        Query query =
                entities.createNativeQuery(LIST.formatted(rank, matching), Tuple.class)
                        .setParameter("given", within ? page.after(1, String::valueOf, "") : "")
                        .setParameter("others", within ? page.after(2, String::valueOf, "") : "")
                        .setParameter(
                                "id",
                                within ? page.after(3, UUID::fromString, BEFORE_ALL) : BEFORE_ALL)
                        .setParameter("rows", rows);
        List<Tuple> found = bound(query, scope, filter, today).getResultList();
        return found.stream().map(MemberSearchSql::hit).toList();
    }

    private long count(Scope scope, MemberFilter filter, LocalDate today, String matching) {
        Query query = entities.createNativeQuery("select count(*) " + matching, Long.class);
        return (Long) bound(query, scope, filter, today).getSingleResult();
    }

    private static Query bound(Query query, Scope scope, MemberFilter filter, LocalDate today) {
        return query.setParameter("roots", scope.roots())
                .setParameter("within", filter.withinOr(scope))
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
                row.get("rank", Integer.class),
                row.get("given_name", String.class),
                row.get("other_names", String.class));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
