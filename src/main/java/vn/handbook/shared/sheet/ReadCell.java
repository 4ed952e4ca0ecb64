package vn.handbook.shared.sheet;

import java.time.LocalDate;

/**
 * One cell of a sheet.
 *
 * @param text as it stands there; of a number its digits, of a date {@code 2026-01-31}, of a
 *     formula the formula: what it comes to is nobody's word
 * @param date the day that a number stands for, where a sheet counts days; {@code null} for all
 *     others
 */
public record ReadCell(Kind kind, String text, LocalDate date) {
    public static final ReadCell EMPTY = new ReadCell(Kind.EMPTY, "", null);

    /** What stands in a cell. */
    public enum Kind {
        EMPTY,
        TEXT,
        /** Text of which the sheet itself says that it is no formula. */
        LITERAL,
        NUMBER,
        DATE,
        FORMULA,
        /** What a formula came to that could not be reckoned, or what is no cell. */
        BROKEN
    }

    public static ReadCell text(String text) {
        return text.isEmpty() ? EMPTY : new ReadCell(Kind.TEXT, text, null);
    }

    public boolean isBlank() {
        return kind == Kind.EMPTY || text.isBlank() && kind == Kind.TEXT;
    }

    /** Never what stands there. */
    @Override
    public String toString() {
        return "ReadCell[" + kind + "]";
    }
}
