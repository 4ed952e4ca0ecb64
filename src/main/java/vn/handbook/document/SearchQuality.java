package vn.handbook.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What of a document's rank does not depend on the query: what is in force stands before what is
 * not, then the newer before the older. What the Centre lays down counts as newer than it is, by
 * some years, so that a regulation is not buried under the letters that carry it out.
 */
final class SearchQuality {
    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);
    private static final int LAST_DAY = 99_999;

    /** From this quality on a document is in force. */
    static final int IN_FORCE = 100_000;

    private static final int YEAR = 365;
    private static final String CENTRAL = "TW";

    private SearchQuality() {}

    /** From 0 to 199 999. */
    static int of(DocumentType type, String issuerSymbol, LocalDate issuedOn, boolean ended) {
        boolean central = issuerSymbol == null || issuerSymbol.endsWith(CENTRAL);
        long day =
                ChronoUnit.DAYS.between(FIRST, issuedOn) + (central ? YEAR * weight(type) / 2 : 0);
        return (int) Math.max(0, Math.min(day, LAST_DAY)) + (ended ? 0 : IN_FORCE);
    }

    /** In half years. */
    private static int weight(DocumentType type) {
        return switch (type.name()) {
            case "PLATFORM", "CHARTER", "STRATEGY", "RESOLUTION" -> 8;
            case "DECISION", "REGULATION", "DIRECTIVE", "CONCLUSION", "STATUTE" -> 6;
            case "CIRCULAR", "GUIDANCE" -> 3;
            case "PROGRAMME", "PROJECT" -> 2;
            default -> 0;
        };
    }
}
