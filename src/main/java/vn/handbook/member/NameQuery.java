package vn.handbook.member;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which names have all words that were typed, each of which may be unfinished: conditions on {@code
 * name_words}. The words, letters and digits only, stand in the statement itself: a plan that is
 * kept for any word fits neither the common ones, which are met on the way through the order, nor
 * the rare ones, which are looked up.
 */
record NameQuery(Map<String, List<String>> known) {
    /** What begins more words than these begins the names of many. */
    static final int MOST_WORDS = 40;

    /** Whether any name may have them all. */
    boolean knows(List<String> typed) {
        return known.keySet().containsAll(typed);
    }

    /** To be added to a condition; nothing for no words. */
    String having(List<String> typed) {
        return typed.isEmpty() ? "" : " and " + condition(typed);
    }

    String notHaving(List<String> typed) {
        return " and not " + condition(typed);
    }

    private String condition(List<String> typed) {
        return typed.stream()
                .map(this::either)
                .collect(Collectors.joining(" & ", "m.name_words @@ cast('", "' as tsquery)"));
    }

    private String either(String beginning) {
        List<String> words = known.get(beginning);
        return words.size() > MOST_WORDS
                ? "''%s'':*".formatted(beginning)
                : words.stream()
                        .map("''%s''"::formatted)
                        .collect(Collectors.joining(" | ", "(", ")"));
    }
}
