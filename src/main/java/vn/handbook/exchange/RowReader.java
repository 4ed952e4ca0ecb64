package vn.handbook.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.handbook.shared.sheet.ReadCell;
import vn.handbook.shared.sheet.ReadRow;
import vn.handbook.shared.sheet.RowFault;
import vn.handbook.shared.sheet.SheetDate;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Folding;
import vn.handbook.shared.text.Text;

/** Reads the cells of one row; what cannot be read is kept as a fault, and is {@code null}. */
final class RowReader<C extends Enum<C>> {
    private static final Text FORMULA =
            Text.of(
                    "Ô chứa công thức; hãy dán giá trị.",
                    "The cell holds a formula: paste its value.");
    private static final Text BROKEN = Text.of("Ô báo lỗi (#).", "The cell holds an error (#).");
    private static final Text TOO_LONG =
            Text.of("Không được quá %s ký tự.", "Must not have more than %s characters.");
    private static final Text UNKNOWN = Text.of("Phải là một trong: %s.", "Must be one of: %s.");
    private static final Map<SheetDate.Fault, Text> NO_DATE =
            Map.of(
                    SheetDate.Fault.NO_DAY,
                    Text.of("Cần đủ ngày, tháng, năm.", "Day, month and year are needed."),
                    SheetDate.Fault.TWO_DIGIT_YEAR,
                    Text.of("Năm phải có bốn chữ số.", "The year must have four digits."),
                    SheetDate.Fault.NO_DATE,
                    Text.of(
                            "Không phải là ngày; hãy ghi như 31/01/1980.",
                            "Is no date: write it like 31/01/1980."));

    private final ReadRow row;
    private final Map<C, Integer> columns;
    private final Set<C> unread;
    private final List<RowFault> faults = new ArrayList<>();

    RowReader(ReadRow row, Map<C, Integer> columns, Class<C> type) {
        this.row = row;
        this.columns = columns;
        this.unread = EnumSet.noneOf(type);
    }

    int number() {
        return row.number();
    }

    Set<C> unread() {
        return unread;
    }

    List<RowFault> faults() {
        return faults;
    }

    /** Nothing for a column that is not there. */
    ReadCell cell(C column) {
        Integer at = columns.get(column);
        ReadCell cell = at == null ? ReadCell.EMPTY : row.cell(at);
        if (cell.kind() == ReadCell.Kind.FORMULA || runs(cell)) {
            fault(column, "FORMULA", FORMULA);
            return ReadCell.EMPTY;
        }
        if (cell.kind() == ReadCell.Kind.BROKEN) {
            fault(column, "BROKEN", BROKEN);
            return ReadCell.EMPTY;
        }
        return cell;
    }

    /** A number with its sign runs nowhere. */
    private static boolean runs(ReadCell cell) {
        return cell.kind() == ReadCell.Kind.TEXT
                && cell.text().matches("(?s)[=@＝＋－＠\\t\\r].*|[+-](?![0-9\\s().-]+$).*");
    }

    /** {@code null} where nothing stands. */
    String text(C column, int longest) {
        String text = Cleaning.line(cell(column).text());
        if (text.length() > longest) {
            fault(column, "LENGTH", TOO_LONG.with(longest));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    LocalDate date(C column) {
        ReadCell cell = cell(column);
        if (cell.isBlank()) {
            return null;
        }
        SheetDate read = SheetDate.of(cell);
        if (read.fault() != null) {
            fault(column, "DATE", NO_DATE.get(read.fault()));
        }
        return read.date();
    }

    /**
     * @param byLabel by what offices write, folded
     */
    <T> T named(C column, Map<String, T> byLabel, String labels) {
        String text = text(column, Integer.MAX_VALUE);
        T named = text == null ? null : byLabel.get(Folding.fold(text));
        if (text != null && named == null) {
            fault(column, "UNKNOWN", UNKNOWN.with(labels));
        }
        return named;
    }

    void fault(C column, String code, Text message) {
        if (unread.add(column)) {
            faults.add(new RowFault(row.number(), column, code, message));
        }
    }
}
