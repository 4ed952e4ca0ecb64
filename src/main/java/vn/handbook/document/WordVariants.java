package vn.handbook.document;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What may have been meant by a word with one wrong letter: a letter too many, too few, another
 * one, two exchanged, or one of the sounds that are spelled alike in some part of the country.
 */
final class WordVariants {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    /** Each stands for the others. */
    private static final List<List<String>> SOUNDS =
            List.of(
                    List.of("ch", "tr"),
                    List.of("s", "x"),
                    List.of("d", "gi", "r", "v"),
                    List.of("l", "n"),
                    List.of("ng", "ngh"),
                    List.of("g", "gh"),
                    List.of("c", "k", "q"));

    private WordVariants() {}

    /** None of a number, which is right or another number, nor of what is too short or long. */
    static Set<String> of(String folded) {
        var variants = new LinkedHashSet<String>();
        if (folded.length() < SHORTEST
                || folded.length() > LONGEST
                || Character.isDigit(folded.charAt(0))) {
            return variants;
        }
        sounds(folded, variants);
        for (int i = 0; i <= folded.length(); i++) {
            String before = folded.substring(0, i);
            String rest = folded.substring(i);
            LETTERS.chars().forEach(letter -> variants.add(before + (char) letter + rest));
            if (!rest.isEmpty()) {
                String after = rest.substring(1);
                variants.add(before + after);
                LETTERS.chars().forEach(letter -> variants.add(before + (char) letter + after));
            }
            if (rest.length() > 1) {
                variants.add(before + rest.charAt(1) + rest.charAt(0) + rest.substring(2));
            }
        }
        variants.removeAll(Arrays.asList(folded, ""));
        return variants;
    }

    private static void sounds(String folded, Set<String> variants) {
        for (List<String> alike : SOUNDS) {
            for (String onset : alike) {
                if (folded.startsWith(onset)) {
                    alike.forEach(other -> variants.add(other + folded.substring(onset.length())));
                }
            }
        }
    }
}
