package vn.handbook.document;

import jakarta.persistence.Tuple;
import java.util.List;

/** Texts that a query gathers into one with {@code array_to_string(…, chr(31))}. */
final class TextList {
    private static final String SEPARATOR = "\u001f";

    private TextList() {}

    /** None for {@code null}. */
    static List<String> of(Tuple row, String column) {
        String joined = row.get(column, String.class);
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }
}
