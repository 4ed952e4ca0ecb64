package vn.handbook.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One word of a text in the two forms in which it is searched. A Vietnamese syllable bears at most
 * one tone, and where its mark is written is a matter of spelling ({@code hoá}, {@code hóa}): here
 * the tone stands behind the syllable, so that the place cannot differ. A final {@code y} that is
 * the whole rime is {@code i} ({@code kỹ}, {@code kĩ}); after {@code u} it is another sound ({@code
 * tuy}, {@code tui}).
 *
 * @param start where it begins in the text, in characters
 * @param end behind its last character
 * @param exact with its diacritics, {@code đang3} for {@code đảng}; numbers without leading zeros
 * @param folded without them, {@code dang}
 */
public record SearchWord(int start, int end, String exact, String folded) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LONE_Y =
            Pattern.compile("(?:[bcdđghklmnprstvx]|ch|gh|kh|ng|nh|ph|th|tr|qu)y");
    private static final Pattern LEADING_ZEROS = Pattern.compile("0+(?=[0-9])");
    private static final int LONGEST_LONE_Y = 3;

    /** Of letters only, or of digits only. */
    static SearchWord of(String text, int start, int end) {
        if (Character.isDigit(text.codePointAt(start))) {
            String number =
                    LEADING_ZEROS.matcher(digits(text.substring(start, end))).replaceFirst("");
            return new SearchWord(start, end, number, number);
        }
        var letters = new char[end - start];
        var bare = new char[end - start];
        var tones = new StringBuilder(0);
        for (int i = 0; i < letters.length; i++) {
            char c = text.charAt(start + i);
            if (!SearchLetters.isSimple(c)) {
                return takenApart(text, start, end);
            }
            letters[i] = SearchLetters.letter(c);
            bare[i] = SearchLetters.bareOf(c);
            if (SearchLetters.tone(c) > 0) {
                tones.append(SearchLetters.tone(c));
            }
        }
        return new SearchWord(
                start, end, spelled(new String(letters)) + tones, spelled(new String(bare)));
    }

    /** Decomposed, or of letters that Vietnamese has not. */
    private static SearchWord takenApart(String text, int start, int end) {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        for (char c :
                Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFD)
                        .toCharArray()) {
            int tone = SearchLetters.TONES.indexOf(c);
            if (tone < 0) {
                letters.append(c);
            } else {
                tones.append(tone + 1);
            }
        }
        String whole =
                Normalizer.normalize(
                        Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(Locale.ROOT),
                        Normalizer.Form.NFC);
        return new SearchWord(start, end, spelled(whole) + tones, spelled(bare(whole)));
    }

    private static String bare(String whole) {
        return MARKS.matcher(Normalizer.normalize(whole, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    private static String spelled(String syllable) {
        int length = syllable.length();
        return length > 1
                        && length <= LONGEST_LONE_Y
                        && syllable.charAt(length - 1) == 'y'
                        && LONE_Y.matcher(syllable).matches()
                ? syllable.substring(0, length - 1) + 'i'
                : syllable;
    }

    private static String digits(String written) {
        var digits = new StringBuilder();
        written.codePoints().map(c -> Character.digit(c, 10)).forEach(digits::append);
        return digits.toString();
    }

    /** Whether it was written with a diacritic or with {@code đ}. */
    public boolean isMarked() {
        return !exact.equals(folded);
    }
}
