package vn.handbook.shared.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a program shows it, the first is 1
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** What stands in a column, counted from 0; nothing beyond the last one. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }

    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
