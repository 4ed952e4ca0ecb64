package vn.handbook.document;

import java.util.regex.Pattern;

/**
 * Stamps in the text of a file: those on a line of their own, and the two marks that can mean
 * nothing else wherever they stand in capitals, since a page's columns may come to lie on one line.
 */
final class SecretStamp {
    private static final Pattern ANYWHERE =
            Pattern.compile("(?<!\\p{L})(?:TỐI|TUYỆT)\\s+MẬT(?!\\p{L})");

    private SecretStamp() {}

    /**
     * @param text in NFC
     */
    static boolean isIn(String text) {
        return ANYWHERE.matcher(text).find() || SecrecyMarks.stampedIn(text).isPresent();
    }
}
