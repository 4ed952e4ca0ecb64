package vn.handbook.shared.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.handbook.shared.problem.Problem;

/** The rows of a spreadsheet's first sheet. */
final class XlsxReader implements SheetReader {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** Of a file without styles; such a file has no dates either. */
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    /** In a number format, what is not said of the number itself: quoted, escaped, in brackets. */
    private static final Pattern BESIDES = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private static final Pattern DAY = Pattern.compile("[dy]");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxReader(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxReader of(byte[] content) {
        try {
            return of(content, WITH_FORMATS);
        } catch (IOException | RuntimeException noStyles) {
            try {
                return of(content, WITHOUT_FORMATS);
            } catch (IOException | RuntimeException broken) {
                throw unreadable(broken);
            }
        }
    }

    private static XlsxReader of(byte[] content, ReadingOptions options) throws IOException {
        var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options);
        return new XlsxReader(workbook, workbook.getFirstSheet().openStream());
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public ReadRow next() {
        try {
            Row row = rows.next();
            int width = row.getCellCount();
            if (width > MOST_COLUMNS && hasCellBeyond(row)) {
                throw SheetProblem.SHEET_UNREADABLE.problem();
            }
            var cells = new ArrayList<ReadCell>(width);
            for (int i = 0; i < Math.min(width, MOST_COLUMNS); i++) {
                cells.add(cell(row.getCell(i)));
            }
            return new ReadRow(row.getRowNum(), cells);
        } catch (ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static boolean hasCellBeyond(Row row) {
        return row.stream()
                .skip(MOST_COLUMNS)
                .anyMatch(cell -> cell != null && !cell(cell).isBlank());
    }

    private static ReadCell cell(Cell cell) {
        if (cell == null) {
            return ReadCell.EMPTY;
        }
        if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
            return new ReadCell(ReadCell.Kind.FORMULA, "=" + cell.getFormula(), null);
        }
        return switch (cell.getType()) {
            case EMPTY -> ReadCell.EMPTY;
            case STRING -> ReadCell.text(cell.asString());
            case NUMBER -> number(cell);
            case BOOLEAN -> ReadCell.text(cell.asBoolean() ? "TRUE" : "FALSE");
            case FORMULA -> new ReadCell(ReadCell.Kind.FORMULA, "=", null);
            case ERROR -> new ReadCell(ReadCell.Kind.BROKEN, "#", null);
        };
    }

    private static ReadCell number(Cell cell) {
        BigDecimal number = cell.asNumber();
        LocalDate day = day(cell, number);
        return day != null && isDate(cell)
                ? new ReadCell(ReadCell.Kind.DATE, day.toString(), day)
                : new ReadCell(
                        ReadCell.Kind.NUMBER,
                        number.precision() - number.scale() > 40
                                ? "#"
                                : number.stripTrailingZeros().toPlainString(),
                        day);
    }

    private static LocalDate day(Cell cell, BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
            return null;
        }
        try {
            return cell.asDate().toLocalDate();
        } catch (DateTimeException | ArithmeticException none) {
            return null;
        }
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DAY.matcher(BESIDES.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find();
    }

    private static RuntimeException unreadable(Exception cause) {
        return cause instanceof Problem told ? told : SheetProblem.SHEET_UNREADABLE.problem();
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
