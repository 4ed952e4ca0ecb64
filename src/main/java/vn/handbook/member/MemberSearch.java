package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.handbook.member.MemberSearchSql.Asked;
import vn.handbook.member.MemberSearchSql.Hit;
import vn.handbook.member.MemberSearchSql.Place;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.security.Scope;

/**
 * Members as people search for them, in the Vietnamese order. Whoever is spelled as typed comes
 * before those who only sound alike: two lists in the same order, of which each page needs no more
 * than its first rows, and the second only where the first has ended.
 *
 * <p>In much of the tree the names are found first and then who bears them, so that a name costs
 * the same in a country as in a commune. In a small part of it, or where the first thousands of
 * names bear hardly anybody whom the filter lets through, the members are asked themselves.
 */
@ApplicationScoped
class MemberSearch {
    private static final int SMALL_PART = 100;
    private static final int MOST_NAMES = 2_000;
    private static final int MORE_NAMES = 8;

    private final MemberSearchSql members;
    private final FullNameSql fullNames;
    private final NameWordSql words;

    MemberSearch(MemberSearchSql members, FullNameSql fullNames, NameWordSql words) {
        this.members = members;
        this.fullNames = fullNames;
        this.words = words;
    }

    /** What names are to have: all words of one spelling, and not all of another. */
    private record Spelling(NameQuery names, List<String> typed, List<String> without) {
        String condition() {
            return typed.isEmpty()
                    ? ""
                    : having("and", typed) + (without.isEmpty() ? "" : having("and not", without));
        }

        private String having(String joint, List<String> words) {
            return " %s m.name_words @@ cast('%s' as tsquery)".formatted(joint, names.all(words));
        }
    }

    private record Ranked(int rank, Hit hit) {}

    Page<MemberSummary> page(Scope scope, MemberFilter filter, LocalDate today, PageRequest page) {
        List<String> typed = filter.words();
        List<String> spelled = filter.spelled();
        NameQuery names = names(typed, spelled);
        if (filter.fitsNobody() || !names.knows(typed)) {
            return Page.of(List.of(), page, last -> List.of(), page.total(() -> 0L));
        }
        var asked = new Asked(scope, filter, today);
        boolean exactly = !spelled.isEmpty() && names.knows(spelled);
        var found = new ArrayList<Ranked>();
        if (exactly) {
            found.addAll(
                    list(0, asked, new Spelling(names, spelled, List.of()), page, page.rows()));
        }
        if (found.size() < page.rows()) {
            var alike = new Spelling(names, typed, exactly ? spelled : List.of());
            found.addAll(list(1, asked, alike, page, page.rows() - found.size()));
        }
        Page<Ranked> hits =
                Page.of(
                        found,
                        page,
                        MemberSearch::place,
                        page.total(
                                () ->
                                        members.count(
                                                asked,
                                                new Spelling(names, typed, List.of())
                                                        .condition())));
        return new Page<>(
                hits.items().stream().map(ranked -> ranked.hit().member()).toList(),
                hits.nextCursor(),
                hits.total());
    }

    private NameQuery names(List<String> typed, List<String> spelled) {
        if (typed.isEmpty()) {
            return new NameQuery(Map.of());
        }
        var beginnings = new ArrayList<>(NameQuery.beginnings(typed));
        beginnings.addAll(NameQuery.beginnings(spelled));
        return new NameQuery(words.begunWith(beginnings, NameQuery.MOST_WORDS + 1));
    }

    private List<Ranked> list(
            int rank, Asked asked, Spelling spelling, PageRequest page, int rows) {
        int lastRank = page.after(0, Integer::valueOf, -1);
        if (rank < lastRank) {
            return List.of();
        }
        Place after = rank == lastRank ? last(page) : Place.BEFORE_ALL;
        return list(asked, spelling, after, rows).stream()
                .map(hit -> new Ranked(rank, hit))
                .toList();
    }

    private List<Hit> list(Asked asked, Spelling spelling, Place after, int rows) {
        if (!spelling.typed().isEmpty()
                && !asked.filter().temporary()
                && members.spans(asked, SMALL_PART)) {
            for (int most = rows; most <= MOST_NAMES; most *= MORE_NAMES) {
                List<FullName> names =
                        fullNames.matching(
                                spelling.names(),
                                spelling.typed(),
                                spelling.without(),
                                after.name(),
                                most);
                List<Hit> hits = members.list(asked, names, after, rows);
                if (hits.size() == rows || names.size() < most) {
                    return hits;
                }
            }
        }
        return members.list(asked, spelling.condition(), after, rows);
    }

    private static Place last(PageRequest page) {
        String givenName = page.after(1, String::valueOf, "");
        String otherNames = page.after(2, String::valueOf, "");
        return new Place(
                new FullName(givenName, otherNames),
                page.after(3, UUID::fromString, Place.BEFORE_ALL.id()));
    }

    private static List<Object> place(Ranked ranked) {
        Place place = ranked.hit().place();
        return List.of(
                ranked.rank(), place.name().givenName(), place.name().otherNames(), place.id());
    }
}
