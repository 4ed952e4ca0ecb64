package vn.handbook.shared.sheet;

import vn.handbook.shared.text.Text;

/**
 * What is wrong with one row: where, and never with what.
 *
 * @param row as a program numbers it
 * @param column which of the known columns; {@code null} for the whole row
 * @param code stable, UPPER_SNAKE, for programs
 */
public record RowFault(int row, Enum<?> column, String code, Text message) {}
