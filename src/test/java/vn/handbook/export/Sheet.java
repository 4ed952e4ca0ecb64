package vn.handbook.export;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.handbook.shared.sheet.HarmlessText;
import vn.handbook.shared.sheet.SheetFormat;

/** A file as whoever opens it reads it: what the cells say, the header first. */
public record Sheet(List<List<String>> rows) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    public static Sheet of(byte[] file, SheetFormat format) {
        try {
            return new Sheet(format == SheetFormat.CSV ? csv(file) : xlsx(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<String>> csv(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.charAt(0) != '\ufeff') {
            throw new IllegalArgumentException("no mark of UTF-8");
        }
        try (MappingIterator<String[]> rows =
                new CsvMapper()
                        .readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readValues(text.substring(1))) {
            return rows.readAll().stream()
                    .map(row -> Arrays.stream(row).map(HarmlessText::original).toList())
                    .toList();
        }
    }

    private static List<List<String>> xlsx(byte[] file) throws IOException {
        List<Row> rows = cells(file);
        int columns = rows.get(0).getCellCount();
        return rows.stream()
                .map(
                        row ->
                                IntStream.range(0, columns)
                                        .mapToObj(
                                                n ->
                                                        row.getOptionalCell(n)
                                                                .map(Sheet::text)
                                                                .orElse(""))
                                        .toList())
                .toList();
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        } else if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            if (format == null || !format.contains("yyyy")) {
                return cell.asNumber().toPlainString();
            }
            return format.contains("hh")
                    ? TIME.format(cell.asDate())
                    : cell.asDate().toLocalDate().toString();
        }
        return cell.asString();
    }

    /** The rows of a workbook's first sheet. */
    public static List<Row> cells(byte[] file) throws IOException {
        try (var workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    /** A part of a workbook, as it is written. */
    static String part(byte[] file, String name) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public List<String> header() {
        return rows.get(0);
    }

    public List<List<String>> body() {
        return rows.subList(1, rows.size());
    }

    public List<String> column(String header) {
        int n = header().indexOf(header);
        return body().stream().map(row -> row.get(n)).toList();
    }
}
