package vn.handbook.document;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** What a typed number tells of the documents that may bear it. */
record NumberFilter(
        int serial,
        boolean anyType,
        List<DocumentType> types,
        String issuerSymbol,
        LocalDate from,
        LocalDate to) {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    NumberFilter(TypedNumber typed) {
        this(
                typed.serial(),
                typed.types().isEmpty(),
                typed.types(),
                typed.issuerSymbol(),
                typed.year() == null ? FIRST : Year.of(typed.year()).atDay(1),
                typed.year() == null ? LAST : Year.of(typed.year()).atMonth(12).atEndOfMonth());
    }
}
