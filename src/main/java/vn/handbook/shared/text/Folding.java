package vn.handbook.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text brought to the form in which it is compared: lower case, without diacritics,
 * {@code đ} as {@code d}, single spaces between words of letters and digits. {@code hoá} and {@code
 * hóa}, NFC and NFD all fold to {@code hoa}.
 */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Folding() {}

    /** Idempotent; the empty string for text without letters or digits. */
    public static String fold(String text) {
        String lower = withoutMarks(text).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(lower).replaceAll(" ").strip();
    }

    /** Only the diacritics are gone. */
    public static String withoutMarks(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'D');
    }

    /** The words of a folded text, none for the empty one. */
    public static String[] words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? new String[0] : folded.split(" ");
    }
}
