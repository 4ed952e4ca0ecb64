package vn.handbook.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which names have all words that were typed, each of which may be unfinished: text queries over
 * {@code name_words}, to stand between quotes. The words, letters and digits only, stand in the
 * statement itself: a plan that is kept for any word fits neither the common ones, which are met on
 * the way through the order, nor the rare ones, which are looked up.
 *
 * @param known the words that begin as a typed one, in a given name behind its sign
 */
record NameQuery(Map<String, List<String>> known) {
    /** What begins more words than these begins the names of many. */
    static final int MOST_WORDS = 40;

    /** What {@link #known} has to be asked for. */
    static List<String> beginnings(Collection<String> typed) {
        return typed.stream().flatMap(word -> Stream.of(word, inGivenName(word))).toList();
    }

    /** Whether any name may have them all. */
    boolean knows(List<String> typed) {
        return typed.stream()
                .allMatch(word -> known.containsKey(word) || known.containsKey(inGivenName(word)));
    }

    /** All of them, wherever in the name. */
    String all(List<String> typed) {
        return joined(typed, " & ", word -> any(word, inGivenName(word)));
    }

    /** All of them among the other names, and the given name none of them. */
    String allInOtherNames(List<String> typed) {
        return joined(typed, " & ", this::any) + " & !(" + anyInGivenName(typed) + ")";
    }

    String anyInGivenName(List<String> typed) {
        return joined(typed, " | ", word -> any(inGivenName(word)));
    }

    private static String joined(List<String> typed, String by, Function<String, String> query) {
        return typed.stream().map(query).collect(Collectors.joining(by));
    }

    private static String inGivenName(String word) {
        return ">" + word;
    }

    /** Where no word begins so, the beginning itself, which nobody is called. */
    private String any(String... beginnings) {
        List<String> terms = Stream.of(beginnings).flatMap(this::terms).toList();
        return terms.isEmpty()
                ? "''%s''".formatted(beginnings[0])
                : "(" + String.join(" | ", terms) + ")";
    }

    private Stream<String> terms(String beginning) {
        List<String> words = known.getOrDefault(beginning, List.of());
        return words.size() > MOST_WORDS
                ? Stream.of("''%s'':*".formatted(beginning))
                : words.stream().map("''%s''"::formatted);
    }
}
