package vn.handbook.document;

import java.time.LocalDate;
import java.time.Year;

/**
 * Which documents a list shows; what is {@code null} does not narrow it.
 *
 * @param asOf the day on which the effect is asked for; never {@code null}
 */
record DocumentFilter(
        DocumentType type,
        String issuer,
        String term,
        String topic,
        Integer year,
        DocumentState state,
        Effect effect,
        LocalDate asOf) {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    String typeName() {
        return type == null ? null : type.name();
    }

    String stateName() {
        return state == null ? null : state.name();
    }

    String effectName() {
        return effect == null ? null : effect.name();
    }

    LocalDate issuedFrom() {
        return year == null ? FIRST : Year.of(year).atDay(1);
    }

    LocalDate issuedTo() {
        return year == null ? LAST : Year.of(year).atMonth(12).atEndOfMonth();
    }
}
