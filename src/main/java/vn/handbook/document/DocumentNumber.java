package vn.handbook.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.handbook.shared.text.Folding;

/**
 * A number as it is printed: {@code 57-NQ/TW}. The serial restarts with each committee term, so
 * that a number is no key: several documents may bear it (36-HD/VPTW).
 *
 * @param serial 1–9999
 * @param typeSymbol {@code NQ}
 * @param issuerSymbol {@code TW}; {@code null} when only serial and type were told
 */
public record DocumentNumber(int serial, String typeSymbol, String issuerSymbol) {
    private static final int LAST_SERIAL = 9999;
    private static final int LONGEST_TYPED = 100;
    private static final String FILLER = "so";
    private static final Pattern PRINTED =
            Pattern.compile("([0-9]{1,4})-([A-ZĐ][A-Za-zĐđ]{0,3})/([A-ZĐ]{2,10})");
    private static final Pattern RUNS = Pattern.compile("[0-9]+|\\p{L}+");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ISSUER = Pattern.compile("[A-ZĐ]{2,10}");

    public DocumentNumber {
        if (serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("A serial is 1 to 9999");
        }
    }

    /**
     * @throws IllegalArgumentException when the text is not a printed number
     */
    public static DocumentNumber parse(String printed) {
        return printed(printed)
                .orElseThrow(() -> new IllegalArgumentException("Not a document number"));
    }

    /**
     * A number as people type it: {@code 57 nq tw}, {@code NQ57}, {@code nghi quyet so 57}, in any
     * case, with other separators or none, with or without diacritics. Empty when anything is in
     * the text that does not belong to a number, or no type.
     */
    public static Optional<DocumentNumber> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        Optional<DocumentNumber> printed = printed(composed);
        return printed.isPresent() ? printed : ofRuns(runs(composed));
    }

    private static Optional<DocumentNumber> printed(String text) {
        Matcher matcher = PRINTED.matcher(text);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) > 0
                ? Optional.of(
                        new DocumentNumber(
                                Integer.parseInt(matcher.group(1)),
                                matcher.group(2),
                                matcher.group(3)))
                : Optional.empty();
    }

    private static Optional<DocumentNumber> ofRuns(List<String> runs) {
        Integer serial = null;
        String symbol = null;
        String issuer = null;
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.get(i);
            int words = TypeSymbols.wordsOfName(runs, i);
            if (words > 0 && symbol == null) {
                symbol = TypeSymbols.ofName(runs.subList(i, i + words));
                i += words - 1;
            } else if (serial == null && SERIAL.matcher(run).matches()) {
                serial = Integer.valueOf(run);
            } else if (serial == null && Folding.fold(run).equals(FILLER)) {
                continue;
            } else if (issuer == null && isSymbol(symbol, run)) {
                symbol = TypeSymbols.of(run).orElseThrow();
            } else if (serial != null && symbol != null && issuer == null) {
                issuer = TypeSymbols.ofIssuer(run);
                if (!ISSUER.matcher(issuer).matches()) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return serial == null || serial == 0 || symbol == null
                ? Optional.empty()
                : Optional.of(new DocumentNumber(serial, symbol, issuer));
    }

    /** The symbol may follow the type's name, if it is one of that type's. */
    private static boolean isSymbol(String before, String run) {
        return TypeSymbols.of(run)
                .filter(symbol -> before == null || TypeSymbols.areOfOneType(before, symbol))
                .isPresent();
    }

    private static List<String> runs(String text) {
        var runs = new ArrayList<String>();
        Matcher matcher = RUNS.matcher(text);
        while (matcher.find()) {
            runs.add(matcher.group());
        }
        return runs;
    }

    /** Whether it tells the issuer too, as the number of a document must. */
    public boolean isComplete() {
        return issuerSymbol != null;
    }

    /** Serials below ten are printed with a leading zero. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02d-%s", serial, typeSymbol)
                + (issuerSymbol == null ? "" : "/" + issuerSymbol);
    }
}
