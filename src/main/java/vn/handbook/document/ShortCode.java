package vn.handbook.document;

import java.util.Locale;

/**
 * Ten letters that lead to a document, as people type them from paper: with or without hyphens and
 * spaces, in any case, {@code O} for {@code 0} and {@code I} or {@code L} for {@code 1}
 * (Crockford's Base32).
 */
record ShortCode(String letters) {
    static final int LONGEST_TYPED = 40;

    static ShortCode of(String typed) {
        return new ShortCode(
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replaceAll("[IL]", "1"));
    }
}
