package vn.handbook.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is printed: {@code 57-NQ/TW}. The serial restarts with each committee term, so
 * that a number is no key: several documents may bear it (36-HD/VPTW).
 *
 * @param serial 1–9999
 * @param typeSymbol {@code NQ}
 * @param issuerSymbol {@code TW}
 */
public record DocumentNumber(int serial, String typeSymbol, String issuerSymbol) {
    public static final String PATTERN = "^(?!0+-)[0-9]{1,4}-[A-ZĐ][A-Za-zĐđ]{0,3}/[A-ZĐ]{2,10}$";
    private static final Pattern PRINTED =
            Pattern.compile("([0-9]{1,4})-([A-ZĐ][A-Za-zĐđ]{0,3})/([A-ZĐ]{2,10})");

    public DocumentNumber {
        if (serial < 1) {
            throw new IllegalArgumentException("A serial begins at 1");
        }
    }

    /**
     * @throws IllegalArgumentException when the text is not a printed number
     */
    public static DocumentNumber parse(String printed) {
        Matcher matcher = PRINTED.matcher(printed);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a document number");
        }
        return new DocumentNumber(
                Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
    }

    /** Serials below ten are printed with a leading zero. */
    @Override
    public String toString() {
        return "%02d-%s/%s".formatted(serial, typeSymbol, issuerSymbol);
    }
}
