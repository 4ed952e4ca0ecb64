package vn.handbook.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.shared.text.SearchWord;

/** Asks the library's vocabulary about a query, and decides how to answer it. */
@Singleton
class SearchPlanning {
    /** A query with so rare a word is looked up everywhere at once. */
    private static final int RARE = 300;

    /** Of one letter too much begins. */
    private static final int SHORTEST_BEGINNING = 2;

    /** Where every word is one, only so many are tried for the wrong one. */
    private static final int MOST_SUSPECTS = 8;

    private static final int SHORTEST_SUSPECT = 3;

    private final SearchWordSql words;
    private final SearchRanges ranges;

    SearchPlanning(SearchWordSql words, SearchRanges ranges) {
        this.words = words;
        this.ranges = ranges;
    }

    /** In the caller's transaction. */
    SearchRequest asTyped(SearchQuery query, DocumentFilter filter) {
        SearchWord last = query.last();
        boolean begins = query.unfinished() && last.folded().length() >= SHORTEST_BEGINNING;
        List<SearchWordSql.Known> known = words.known(folded(query), begins ? last.folded() : null);
        Map<String, Long> documents =
                known.stream()
                        .filter(SearchWordSql.Known::typed)
                        .collect(
                                Collectors.toMap(
                                        SearchWordSql.Known::word, SearchWordSql.Known::documents));
        List<String> begun =
                known.stream()
                        .filter(word -> !word.typed())
                        .map(SearchWordSql.Known::word)
                        .toList();
        WordChoices choices =
                begun.isEmpty() ? null : new WordChoices(query.words().size() - 1, begun, false);
        SearchPlan plan =
                SearchPlan.of(
                        query,
                        filterLexemes(filter),
                        documents.containsKey(last.folded()),
                        choices);
        return new SearchRequest(
                query, plan, rangesFor(query, documents, choices), List.of(), false);
    }

    private SearchRanges.Ranges rangesFor(
            SearchQuery query, Map<String, Long> documents, WordChoices begun) {
        List<String> folded = folded(query);
        long rarest =
                folded.stream()
                        .limit(begun == null ? folded.size() : folded.size() - 1L)
                        .mapToLong(word -> documents.getOrDefault(word, 0L))
                        .min()
                        .orElse(Long.MAX_VALUE);
        return rarest <= RARE ? SearchRanges.Ranges.EVERYTHING : ranges.current();
    }

    /** For a query that found nothing. */
    SearchRequest lastResort(SearchQuery query, DocumentFilter filter) {
        Set<String> known =
                words.known(folded(query), null).stream()
                        .map(SearchWordSql.Known::word)
                        .collect(Collectors.toSet());
        List<WordChoices> choices = corrections(query, known);
        return new SearchRequest(
                query,
                SearchPlan.lastResort(query, filterLexemes(filter), choices, known),
                ranges.current(),
                choices,
                true);
    }

    /** Of the words that are none; of each in turn where all of them are. */
    private List<WordChoices> corrections(SearchQuery query, Set<String> known) {
        List<String> folded = folded(query);
        List<Integer> wrong = positions(folded, word -> !known.contains(word));
        if (wrong.size() > 1) {
            return List.of();
        }
        List<Integer> suspects =
                wrong.isEmpty()
                        ? positions(folded, word -> word.length() >= SHORTEST_SUSPECT)
                        : wrong;
        var choices = new ArrayList<WordChoices>();
        for (int position : suspects.subList(0, Math.min(suspects.size(), MOST_SUSPECTS))) {
            Set<String> variants = WordVariants.of(folded.get(position));
            List<String> meant = variants.isEmpty() ? List.of() : words.commonest(variants);
            if (!meant.isEmpty()) {
                choices.add(new WordChoices(position, meant, true));
            }
        }
        return choices;
    }

    private static List<Integer> positions(
            List<String> folded, Function<String, Boolean> condition) {
        var seen = new LinkedHashSet<Integer>();
        for (int i = 0; i < folded.size(); i++) {
            if (condition.apply(folded.get(i))) {
                seen.add(i);
            }
        }
        return List.copyOf(seen);
    }

    private static List<String> folded(SearchQuery query) {
        return query.words().stream().map(SearchWord::folded).toList();
    }

    /** State and effect are not in the index: they change without the document. */
    private static String filterLexemes(DocumentFilter filter) {
        return Stream.of(
                        lexeme(filter.typeName(), Lexemes::type),
                        lexeme(filter.issuer(), Lexemes::issuer),
                        lexeme(filter.term(), Lexemes::term),
                        lexeme(filter.topic(), Lexemes::topic),
                        lexeme(filter.year(), Lexemes::year))
                .flatMap(lexeme -> lexeme)
                .map(TsQuery::of)
                .collect(Collectors.joining(" & "));
    }

    private static <T> Stream<String> lexeme(T value, Function<T, String> lexeme) {
        return Stream.ofNullable(value).map(lexeme);
    }
}
