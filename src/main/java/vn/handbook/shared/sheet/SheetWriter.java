package vn.handbook.shared.sheet;

import java.io.IOException;
import java.util.List;

/** Writes one sheet, its header first. */
public interface SheetWriter {

    /**
     * @param cells for each column text, a number, a {@code LocalDate}, a {@code LocalDateTime} or
     *     {@code null}
     */
    void row(List<?> cells) throws IOException;

    /** Sends on what was written so far; nothing of it is kept. */
    void flush() throws IOException;

    /** Ends the file; the stream stays open. */
    void finish() throws IOException;
}
