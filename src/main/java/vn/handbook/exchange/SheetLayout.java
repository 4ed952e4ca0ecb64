package vn.handbook.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.sheet.ReadCell;
import vn.handbook.shared.sheet.ReadRow;
import vn.handbook.shared.sheet.SheetReader;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/**
 * Where in a sheet which column is. Titles may stand above the row with the headers.
 *
 * @param headerRow its number
 * @param ignored what stands above columns that nobody knows
 * @param total how many rows there are below it, blank ones left out
 */
record SheetLayout<C extends Enum<C>>(
        int headerRow, Map<C, Integer> columns, List<String> ignored, int total) {
    private static final int LOOKED_AT = 30;
    private static final int LONGEST_NAME = 100;
    private static final int FEWEST = 2;

    /** (1), (2), (3) … below the headers. */
    private static final Pattern NUMBERING = Pattern.compile("\\(?[0-9]{1,2}\\)?");

    /**
     * Reads the whole sheet once.
     *
     * @throws Problem 422 when no row has headers, a column is there twice, or there are too many
     *     rows
     */
    static <C extends Enum<C>> SheetLayout<C> of(
            SheetReader rows, HeaderNames<C> names, Class<C> type, int mostRows) {
        ReadRow header = null;
        int best = FEWEST - 1;
        int below = 0;
        int seen = 0;
        while (rows.hasNext()) {
            ReadRow row = rows.next();
            if (row.isBlank()) {
                continue;
            }
            below++;
            if (seen++ < LOOKED_AT && known(row, names) > best) {
                best = known(row, names);
                header = row;
                below = 0;
            } else if (header != null && row.number() == header.number() + 1 && isNumbering(row)) {
                below--;
            }
            if (below > mostRows + LOOKED_AT) {
                throw ImportProblem.IMPORT_TOO_LONG.problem(
                        Text.of("Tối đa %s dòng.", "At most %s rows.").with(mostRows));
            }
        }
        if (seen == 0 || header != null && below == 0) {
            throw ImportProblem.IMPORT_EMPTY.problem();
        }
        if (header == null) {
            throw ImportProblem.IMPORT_COLUMNS_MISSING.problem(
                    Text.of(
                            "Không thấy dòng tên cột trong 30 dòng đầu.",
                            "No row with the names of columns is among the first 30."));
        }
        if (below > mostRows) {
            throw ImportProblem.IMPORT_TOO_LONG.problem(
                    Text.of("Tối đa %s dòng.", "At most %s rows.").with(mostRows));
        }
        return of(header, names, type, below);
    }

    private static <C extends Enum<C>> long count(ReadRow row, HeaderNames<C> names) {
        return row.cells().stream().filter(cell -> names.find(cell.text()).isPresent()).count();
    }

    private static <C extends Enum<C>> int known(ReadRow row, HeaderNames<C> names) {
        return (int) count(row, names);
    }

    private static <C extends Enum<C>> SheetLayout<C> of(
            ReadRow header, HeaderNames<C> names, Class<C> type, int total) {
        var columns = new EnumMap<C, Integer>(type);
        var ignored = new ArrayList<String>();
        for (int i = 0; i < header.cells().size(); i++) {
            ReadCell cell = header.cell(i);
            Optional<C> column = names.find(cell.text());
            if (column.isPresent() && columns.put(column.get(), i) != null) {
                throw ImportProblem.IMPORT_COLUMN_TWICE.problem(
                        Text.of("Cột “%1$s”.", "The column “%1$s”.")
                                .with(names.header(column.get())));
            } else if (column.isEmpty()
                    && !cell.isBlank()
                    && !HeaderNames.isNumbering(cell.text())) {
                String name = Cleaning.line(cell.text());
                ignored.add(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
            }
        }
        return new SheetLayout<>(header.number(), columns, ignored, total);
    }

    /**
     * @throws Problem 422 when one is not there
     */
    void require(HeaderNames<C> names, List<C> required) {
        List<C> missing = required.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw ImportProblem.IMPORT_COLUMNS_MISSING.problem(
                    Text.of("Thiếu: %1$s.", "Missing: %1$s.").with(names.headers(missing)));
        }
    }

    /** Whether a row is one of the list. */
    boolean isData(ReadRow row) {
        return row.number() > headerRow
                && !row.isBlank()
                && !(row.number() == headerRow + 1 && isNumbering(row));
    }

    private static boolean isNumbering(ReadRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .allMatch(cell -> NUMBERING.matcher(cell.text().strip()).matches());
    }
}
