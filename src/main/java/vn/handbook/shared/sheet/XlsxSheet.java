package vn.handbook.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose header stays in sight and filters. Text is kept as text, so that nothing in it
 * is a formula; and in its own cell, because a table of all texts would have to be held in memory.
 */
final class XlsxSheet implements SheetWriter {
    private static final String APPLICATION = "Sổ tay đảng viên điện tử";

    /** As many as Excel has; what is more stands on another sheet under the same header. */
    private static final int MOST_ROWS = 1_048_576;

    private static final String DAY = "dd/mm/yyyy";
    private static final String TIME = "dd/mm/yyyy hh:mm:ss";
    private static final int NARROWEST = 14;
    private static final int WIDEST_HEADER = 30;

    private final Workbook workbook;
    private final String title;
    private final List<String> headers;
    private Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream to, String title, SheetColumns columns) {
        this.workbook = new Workbook(to, APPLICATION, null);
        this.title = title;
        this.headers = columns.headers();
        begin();
    }

    private void begin() {
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
        row = 0;
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            sheet.width(column, Math.min(NARROWEST + header.length() / 2, WIDEST_HEADER));
            sheet.inlineString(row, column, header);
            sheet.style(row, column).bold().set();
        }
        row++;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (row == MOST_ROWS) {
            end();
            begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
    }

    private void put(int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format(TIME).set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    private void end() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, headers.size() - 1);
        sheet.finish();
    }

    @Override
    public void finish() throws IOException {
        end();
        workbook.finish();
    }
}
