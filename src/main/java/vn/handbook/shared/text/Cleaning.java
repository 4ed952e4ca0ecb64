package vn.handbook.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type, brought to the form in which it is stored. */
public final class Cleaning {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Cleaning() {}

    /**
     * NFC, outer spaces gone, inner runs of white space as one space; {@code null} stays {@code
     * null}.
     */
    public static String line(String typed) {
        return typed == null ? null : SPACES.matcher(normalized(typed)).replaceAll(" ").strip();
    }

    /** NFC with its line breaks kept; {@code null} stays {@code null}. */
    public static String normalized(String typed) {
        return typed == null ? null : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
