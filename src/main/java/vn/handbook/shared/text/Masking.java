package vn.handbook.shared.text;

/** Personal identifiers as others than their owner see them. */
public final class Masking {
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 2;

    private Masking() {}

    /**
     * {@code 000123456712} as {@code 000•••••••12}; what is too short to hide anything between its
     * ends is hidden whole.
     */
    public static String mask(String identifier) {
        if (identifier == null) {
            return null;
        }
        int hidden = identifier.length() - SHOWN_AT_START - SHOWN_AT_END;
        return hidden < SHOWN_AT_START
                ? "•".repeat(identifier.length())
                : identifier.substring(0, SHOWN_AT_START)
                        + "•".repeat(hidden)
                        + identifier.substring(identifier.length() - SHOWN_AT_END);
    }
}
