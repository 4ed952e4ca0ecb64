package vn.handbook.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a text as search sees them: runs of letters and runs of digits, so that {@code NQ57}
 * and {@code 57-NQ} have the same two. The one place where documents and what people type are made
 * comparable.
 */
public final class SearchWords {
    /** Longer runs are no words: they are cut into pieces of this length. */
    static final int LONGEST = 40;

    private static final int MOST_CHARACTERS = 4 * LONGEST;

    private SearchWords() {}

    /** In their order; none for text without letters or digits. */
    public static List<SearchWord> of(String text) {
        var words = new ArrayList<SearchWord>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            SearchWord word = SearchWord.of(text, at, end);
            if (!word.folded().isEmpty()) {
                words.add(word);
            }
            at = end;
        }
        return words;
    }

    /** Marks do not count, so that composed and decomposed text is cut alike. */
    private static int endOfRun(String text, int start) {
        int end = start;
        int letters = 0;
        boolean number = Character.isDigit(text.codePointAt(start));
        while (end < text.length() && end - start < MOST_CHARACTERS) {
            int c = text.codePointAt(end);
            boolean mark = !number && isMark(c);
            if (!mark && (++letters > LONGEST || !isOneOf(c, number))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isOneOf(int c, boolean number) {
        return number ? Character.isDigit(c) : Character.isLetter(c);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    /** The folded words with a space around each: two texts with the same words have the same. */
    public static String folded(String text) {
        return of(text).stream().map(SearchWord::folded).collect(Collectors.joining(" ", " ", " "));
    }
}
