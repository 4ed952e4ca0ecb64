package vn.handbook.member;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Folding;

/**
 * Which members of the scope a list shows; what is {@code null} does not narrow it.
 *
 * @param typed words of a name in any order, each may be unfinished, with or without diacritics; or
 *     a whole card number
 * @param ageFrom in full years, included
 * @param ageTo in full years, included
 * @param temporary those from elsewhere who are active in the scope's cells for a while, instead of
 *     those who have their home there
 */
record MemberFilter(
        UUID within,
        MemberStatus status,
        String typed,
        Integer ageFrom,
        Integer ageTo,
        Sex sex,
        PositionKind position,
        LocalDate admittedFrom,
        LocalDate admittedTo,
        boolean temporary) {
    private static final int MOST_WORDS = 8;

    /** The subtrees to look in: the one that is asked for, or the scope's own. */
    UUID[] withinOr(Scope scope) {
        return within == null ? scope.roots() : new UUID[] {within};
    }

    /** Whether what was typed has neither letter nor digit, and so is nobody's. */
    boolean fitsNobody() {
        return typed != null && cardNumber() == null && words().isEmpty();
    }

    /** {@code null} where something else was typed; no name has digits. */
    String cardNumber() {
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceAll("[.\\s]", "");
        return digits.matches("[0-9]+") ? digits : null;
    }

    /**
     * What each word of a name is to begin with, as {@code search_folded} leaves it: letters and
     * digits alone; none when no name was typed.
     */
    List<String> words() {
        return typed == null || cardNumber() != null
                ? List.of()
                : Arrays.stream(Folding.words(typed))
                        .limit(MOST_WORDS)
                        .map(word -> word.replace('y', 'i'))
                        .toList();
    }

    /**
     * The same as they were spelled, as {@code name_words} leaves them; none when nothing was typed
     * with a diacritic, and then one spelling is as good as another.
     */
    List<String> spelled() {
        if (words().isEmpty() || Folding.withoutMarks(typed).equals(Cleaning.normalized(typed))) {
            return List.of();
        }
        return Stream.of(Cleaning.line(typed).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "=" + word)
                .toList();
    }

    /** Who is younger was born later. */
    LocalDate bornFrom(LocalDate today) {
        return ageTo == null ? null : today.minusYears(ageTo + 1L).plusDays(1);
    }

    LocalDate bornTo(LocalDate today) {
        return ageFrom == null ? null : today.minusYears(ageFrom);
    }
}
