package vn.handbook.shared.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a program shows it, the first is 1
 */
public record ReadRow(int number, List<ReadCell> cells) {

    /** What stands in a column, counted from 0; nothing beyond the last one. */
    public ReadCell cell(int column) {
        return column < cells.size() ? cells.get(column) : ReadCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(ReadCell::isBlank);
    }

    @Override
    public String toString() {
        return "ReadRow[" + number + "]";
    }
}
