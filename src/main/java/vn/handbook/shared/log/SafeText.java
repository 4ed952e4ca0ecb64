package vn.handbook.shared.log;

import java.util.regex.Pattern;

/** Text as it may stand in a log line. */
final class SafeText {
    private static final String HIDDEN = "•••";

    /** Line breaks of every kind, other controls, and what turns the direction of writing. */
    private static final Pattern CONTROLS =
            Pattern.compile(
                    "[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\t]]");

    /** Access tokens, hashes of passwords, and the digits of citizen ids and phones. */
    private static final Pattern SECRETS =
            Pattern.compile(
                    "eyJ[A-Za-z0-9_-]{10,}(?:\\.[A-Za-z0-9_-]*){1,2}"
                            + "|\\$argon2[A-Za-z0-9$=,+/.-]*"
                            + "|(?i:bearer)\\s+[A-Za-z0-9._~+/=-]+"
                            + "|(?<![0-9A-Za-z.:_-])(?:[0-9]{12}|(?:\\+84|0)[0-9]{9})(?![0-9A-Za-z_-])");

    private SafeText() {}

    /** The same object when there is nothing to change; {@code null} stays {@code null}. */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String hidden = SECRETS.matcher(text).replaceAll(HIDDEN);
        return CONTROLS.matcher(hidden)
                .replaceAll(control -> "\\\\u%04x".formatted((int) control.group().charAt(0)));
    }
}
