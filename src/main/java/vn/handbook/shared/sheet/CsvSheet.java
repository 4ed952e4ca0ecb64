package vn.handbook.shared.sheet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * RFC 4180 in UTF-8, with the mark in front by which Excel knows it. Days are written {@code
 * 2026-01-31}: nothing else is read alike whatever the country of the computer.
 */
final class CsvSheet implements SheetWriter {
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final ObjectWriter CSV =
            CsvMapper.builder()
                    .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                    .build()
                    .writerFor(String[].class)
                    .with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private final SequenceWriter rows;

    CsvSheet(OutputStream to, SheetColumns columns) throws IOException {
        to.write(UTF_8_MARK);
        this.rows = CSV.writeValues(to);
        row(columns.headers());
    }

    @Override
    public void row(List<?> cells) throws IOException {
        rows.write(cells.stream().map(CsvSheet::text).toArray(String[]::new));
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        } else if (cell instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        return cell instanceof String text ? HarmlessText.of(text) : cell.toString();
    }

    @Override
    public void flush() throws IOException {
        rows.flush();
    }

    @Override
    public void finish() throws IOException {
        rows.close();
    }
}
