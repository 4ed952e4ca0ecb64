package vn.handbook.shared.sheet;

import java.util.List;

/**
 * A chart beside the rows, where a format has charts: a bar for each row but the last, which is the
 * total.
 *
 * @param category the header of the column that names the bars
 * @param parts the headers of the columns that make up a bar
 */
public record SheetChart(String title, String category, List<String> parts) {}
