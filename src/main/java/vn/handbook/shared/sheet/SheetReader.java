package vn.handbook.shared.sheet;

import java.util.Iterator;
import vn.handbook.shared.problem.Problem;

/**
 * The rows of a sheet, one after the other; blank ones may be left out. Whatever the sheet's
 * length, one row is in memory, and of a spreadsheet its shared texts.
 */
public interface SheetReader extends Iterator<ReadRow>, AutoCloseable {
    int MOST_COLUMNS = 200;

    /**
     * @param content what {@link SheetForm#of} has found to be one
     * @throws Problem 422 when it cannot be read; the same while its rows are read
     */
    static SheetReader open(byte[] content, SheetForm form) {
        return form == SheetForm.XLSX ? XlsxReader.of(content) : CsvReader.of(content);
    }

    @Override
    void close();
}
