package vn.handbook.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** As {@link XlsxSheet}, with a chart; held in memory until its end. */
final class ChartedSheet implements SheetWriter {
    private static final int NARROWEST = 14;
    private static final int WIDEST_HEADER = 30;

    /** In which Excel counts widths: parts of a character. */
    private static final int OF_A_CHARACTER = 256;

    private final OutputStream to;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final List<String> headers;
    private final SheetChart chart;
    private final CellStyle day;
    private final CellStyle time;
    private int rows;

    ChartedSheet(OutputStream to, String title, SheetColumns columns, SheetChart chart) {
        this.to = to;
        this.chart = chart;
        this.headers = columns.headers();
        this.sheet = workbook.createSheet(title);
        this.day = style("dd/mm/yyyy");
        this.time = style("dd/mm/yyyy hh:mm:ss");
        begin();
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void begin() {
        CellStyle bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        sheet.createFreezePane(0, 1);
        XSSFRow row = sheet.createRow(rows++);
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            int width = Math.min(NARROWEST + header.length() / 2, WIDEST_HEADER);
            sheet.setColumnWidth(column, width * OF_A_CHARACTER);
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(header);
            cell.setCellStyle(bold);
        }
    }

    @Override
    public void row(List<?> cells) {
        XSSFRow row = sheet.createRow(rows++);
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != null) {
                put(row.createCell(column), cells.get(column));
            }
        }
    }

    /** Text is set as text, so that nothing in it is a formula. */
    private void put(XSSFCell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            cell.setCellStyle(time);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            // With its own digits: the library writes 7 as 7.0
            cell.getCTCell().setV(number.toString());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    @Override
    public void flush() {
        // All of it is needed for the chart
    }

    @Override
    public void finish() throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, headers.size() - 1));
        StackedBars.of(sheet, chart, headers, rows - 1);
        workbook.write(to);
        workbook.close();
    }
}
