package vn.handbook.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.handbook.shared.text.SearchWord;
import vn.handbook.shared.text.SearchWords;

/**
 * Finds in a text what a query looks for, in the reader's own spelling: where the word that was
 * typed with diacritics stands as it was typed, its unmarked cousins are left alone.
 */
final class Snippets {
    private static final int LONGEST = 240;
    private static final int BEFORE = 60;

    private final Set<String> exact = new HashSet<>();
    private final Set<String> folded = new HashSet<>();
    private final String begun;
    private final int different;

    /**
     * @param choices words that the search took for those that were typed
     */
    Snippets(SearchQuery query, Collection<WordChoices> choices) {
        for (SearchWord word : query.words()) {
            exact.add(word.exact());
            folded.add(word.folded());
        }
        different = folded.size();
        choices.stream().filter(WordChoices::instead).forEach(c -> folded.addAll(c.folded()));
        begun = query.unfinished() && !query.isEmpty() ? query.last().folded() : null;
    }

    /** The whole text with its matches; empty when there is none. */
    Optional<SearchSnippet> whole(SearchSnippet.Source source, String text) {
        List<SearchWord> hits = text == null ? List.of() : hits(SearchWords.of(text));
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchSnippet(source, text, marked(text, hits, 0)));
    }

    /** The piece in which most of the words are; empty when none is there. */
    Optional<SearchSnippet> piece(SearchSnippet.Source source, String text) {
        if (text == null || text.length() <= LONGEST) {
            return whole(source, text);
        }
        List<SearchWord> words = SearchWords.of(text);
        List<SearchWord> hits = hits(words);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        int from = startOfWord(words, Math.max(0, best(hits).start() - BEFORE));
        int to = endOfWord(words, Math.min(text.length(), from + LONGEST), from);
        List<SearchWord> inside =
                hits.stream().filter(hit -> hit.start() >= from && hit.end() <= to).toList();
        return Optional.of(
                new SearchSnippet(source, text.substring(from, to), marked(text, inside, from)));
    }

    /** The hit from which on most different words follow within a piece. */
    private SearchWord best(List<SearchWord> hits) {
        SearchWord best = hits.get(0);
        int most = 0;
        for (int i = 0; i < hits.size() && most < different; i++) {
            var seen = new HashSet<String>();
            int limit = hits.get(i).start() + LONGEST - BEFORE;
            for (int j = i; j < hits.size() && hits.get(j).end() <= limit; j++) {
                seen.add(hits.get(j).folded());
            }
            if (seen.size() > most) {
                most = seen.size();
                best = hits.get(i);
            }
        }
        return best;
    }

    private List<SearchWord> hits(List<SearchWord> words) {
        List<SearchWord> asTyped =
                words.stream().filter(word -> exact.contains(word.exact())).toList();
        Set<String> typed = new HashSet<>();
        asTyped.forEach(word -> typed.add(word.folded()));
        return words.stream()
                .filter(
                        word ->
                                typed.contains(word.folded())
                                        ? exact.contains(word.exact())
                                        : folded.contains(word.folded()) || isBegun(word))
                .toList();
    }

    private boolean isBegun(SearchWord word) {
        return begun != null && word.folded().startsWith(begun);
    }

    /** Neighbours with nothing but a space between them are one match. */
    private static List<SearchMatch> marked(String text, List<SearchWord> hits, int from) {
        var matches = new ArrayList<SearchMatch>();
        int i = 0;
        while (i < hits.size()) {
            int start = hits.get(i).start();
            int end = hits.get(i).end();
            while (++i < hits.size()
                    && hits.get(i).start() == end + 1
                    && Character.isWhitespace(text.charAt(end))) {
                end = hits.get(i).end();
            }
            matches.add(new SearchMatch(start - from, end - start));
        }
        return matches;
    }

    private static int startOfWord(List<SearchWord> words, int at) {
        return words.stream()
                .filter(word -> word.start() >= at)
                .findFirst()
                .map(SearchWord::start)
                .orElse(at);
    }

    private static int endOfWord(List<SearchWord> words, int at, int from) {
        int end = at;
        for (SearchWord word : words) {
            if (word.start() >= from && word.end() <= at) {
                end = word.end();
            } else if (word.end() > at) {
                break;
            }
        }
        return end;
    }
}
