package vn.handbook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.handbook.document.Lexemes.Part;
import vn.handbook.shared.text.SearchWord;

/** The lexemes that a query asks for in one part of the documents. */
final class StageQuery {
    /** Words of a sentence about a document that its own text need not have. */
    private static final Set<String> FILLERS =
            Set.of(
                    "ve", "so", "cua", "nam", "ngay", "thang", "khoa", "va", "cac", "nhung", "cho",
                    "la", "tai", "trong", "theo", "do", "voi", "nao", "gi", "co", "van", "ban");

    /** Of so many words one may be missing. */
    private static final int WORDS_FOR_A_MISS = 3;

    private static final int TOO_LONG_FOR_A_MISS = 24;

    private StageQuery() {}

    /**
     * @param asTyped whether words that were typed with diacritics must have them
     * @param choices other words for one of them, or {@code null}
     */
    static String of(SearchQuery query, Part part, boolean asTyped, WordChoices choices) {
        List<SearchWord> words = query.words();
        List<List<String>> forms =
                IntStream.range(0, words.size())
                        .mapToObj(i -> forms(words.get(i), i, part, asTyped, choices))
                        .toList();
        if (part == Part.TITLE) {
            return title(words.size(), forms, asTyped);
        }
        var queries = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            boolean exact = asTyped && words.get(i).isMarked() && !isChosen(choices, i);
            queries.add(TsQuery.anyOf(lexemes(part, forms.get(i), exact)));
        }
        if (part != Part.WHOLE) {
            query.wanted().stream()
                    .filter(SearchTerm::isPhrase)
                    .forEach(phrase -> queries.addAll(headPairs(phrase, asTyped)));
        }
        return TsQuery.all(queries);
    }

    /** The title has them side by side, in this order. */
    private static String title(int words, List<List<String>> forms, boolean asTyped) {
        if (words == 1) {
            return TsQuery.anyOf(lexemes(Part.TITLE, forms.get(0), asTyped));
        }
        var pairs = new ArrayList<String>();
        for (int i = 1; i < words; i++) {
            List<String> second = forms.get(i);
            pairs.add(
                    TsQuery.anyOf(
                            forms.get(i - 1).stream()
                                    .flatMap(
                                            first ->
                                                    second.stream()
                                                            .map(
                                                                    s ->
                                                                            Lexemes.titlePair(
                                                                                    first, s,
                                                                                    asTyped)))
                                    .toList()));
        }
        return TsQuery.all(pairs);
    }

    private static List<String> forms(
            SearchWord word, int position, Part part, boolean asTyped, WordChoices choices) {
        boolean exact = asTyped && (part == Part.TITLE || word.isMarked());
        String own = exact ? word.exact() : word.folded();
        if (!isChosen(choices, position)) {
            return List.of(own);
        }
        return choices.instead()
                ? choices.folded()
                : Stream.concat(Stream.of(word.folded()), choices.folded().stream()).toList();
    }

    private static boolean isChosen(WordChoices choices, int position) {
        return choices != null && choices.position() == position;
    }

    private static List<String> lexemes(Part part, List<String> forms, boolean exact) {
        return forms.stream().map(f -> exact ? part.exact(f) : part.folded(f)).toList();
    }

    private static List<String> headPairs(SearchTerm phrase, boolean asTyped) {
        List<SearchWord> words = phrase.words();
        return IntStream.range(1, words.size())
                .mapToObj(
                        i ->
                                TsQuery.of(
                                        asTyped
                                                ? Lexemes.headPair(
                                                        words.get(i - 1).exact(),
                                                        words.get(i).exact(),
                                                        true)
                                                : Lexemes.headPair(
                                                        words.get(i - 1).folded(),
                                                        words.get(i).folded(),
                                                        false)))
                .toList();
    }

    /** What is not wanted anywhere; empty when everything is. Phrases are looked up in the text. */
    static String unwanted(SearchQuery query) {
        return query.unwanted().stream()
                .filter(term -> !term.isPhrase())
                .map(
                        term ->
                                TsQuery.not(
                                        TsQuery.all(
                                                term.words().stream()
                                                        .map(StageQuery::anywhere)
                                                        .toList())))
                .collect(Collectors.joining(" & "));
    }

    private static String anywhere(SearchWord word) {
        return TsQuery.of(
                word.isMarked()
                        ? Part.WHOLE.exact(word.exact())
                        : Part.WHOLE.folded(word.folded()));
    }

    static String withoutFillers(SearchQuery query, Part part) {
        List<String> telling =
                query.words().stream()
                        .map(SearchWord::folded)
                        .filter(word -> !FILLERS.contains(word) && !isANumber(word))
                        .toList();
        return query.number().isPresent() || telling.size() == query.words().size()
                ? TsQuery.NOTHING
                : TsQuery.all(telling.stream().map(word -> TsQuery.of(part.folded(word))).toList());
    }

    private static boolean isANumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /**
     * Up to a third of the words may be missing: those that the library does not know, and one of
     * the others.
     */
    static String withoutSomeWords(SearchQuery query, Part part, Set<String> known) {
        List<String> words = query.words().stream().map(SearchWord::folded).distinct().toList();
        List<String> present =
                words.stream()
                        .filter(known::contains)
                        .map(word -> TsQuery.of(part.folded(word)))
                        .toList();
        int mayMiss = words.size() / WORDS_FOR_A_MISS - (words.size() - present.size());
        if (mayMiss < 0 || words.size() < WORDS_FOR_A_MISS || words.size() > TOO_LONG_FOR_A_MISS) {
            return TsQuery.NOTHING;
        }
        return mayMiss == 0
                ? TsQuery.all(present)
                : TsQuery.any(
                        present.stream()
                                .map(
                                        missing ->
                                                TsQuery.all(
                                                        present.stream()
                                                                .filter(w -> !w.equals(missing))
                                                                .toList()))
                                .toList());
    }
}
