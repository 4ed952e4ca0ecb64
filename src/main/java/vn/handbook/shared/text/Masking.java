package vn.handbook.shared.text;

/** Personal identifiers as others than their owner see them. */
public final class Masking {
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 2;

    /** From here on enough is hidden between the ends that it cannot be found by trying. */
    private static final int LONG = 10;

    private Masking() {}

    /** {@code 000123456712} as {@code 000•••••••12}; of a shorter one only the end is shown. */
    public static String mask(String identifier) {
        if (identifier == null) {
            return null;
        }
        int length = identifier.length();
        int start = length < LONG ? 0 : SHOWN_AT_START;
        int end = Math.min(SHOWN_AT_END, length / 4);
        return identifier.substring(0, start)
                + "•".repeat(length - start - end)
                + identifier.substring(length - end);
    }
}
