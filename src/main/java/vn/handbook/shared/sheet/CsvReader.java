package vn.handbook.shared.sheet;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** The records of a CSV file (RFC 4180), as spreadsheet programs number them. */
final class CsvReader implements SheetReader {
    private static final int LONGEST_CELL = 32_767;

    /** What would run as a formula in a program that opens the file. */
    private static final String RUNS = "=+-@\t\r\n＝＋－＠'";

    private static final CsvMapper CSV =
            CsvMapper.builder(
                            CsvFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(LONGEST_CELL)
                                                    .build())
                                    .build())
                    .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                    .build();

    private final MappingIterator<String[]> records;
    private int number;

    private CsvReader(MappingIterator<String[]> records) {
        this.records = records;
    }

    static CsvReader of(byte[] content) {
        Charset charset = CsvText.charsetOf(content);
        CsvSchema schema =
                CsvSchema.emptySchema()
                        .withColumnSeparator(CsvText.separatorOf(content, charset))
                        .withQuoteChar('"');
        try {
            return new CsvReader(
                    CSV.readerFor(String[].class)
                            .with(schema)
                            .readValues(CsvText.reader(content, charset)));
        } catch (IOException broken) {
            throw SheetProblem.SHEET_UNREADABLE.problem();
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNextValue();
        } catch (IOException broken) {
            throw SheetProblem.SHEET_UNREADABLE.problem();
        }
    }

    @Override
    public ReadRow next() {
        try {
            String[] cells = records.nextValue();
            if (cells.length > MOST_COLUMNS) {
                throw SheetProblem.SHEET_UNREADABLE.problem();
            }
            List<ReadCell> row = Arrays.stream(cells).map(CsvReader::cell).toList();
            return new ReadRow(++number, row);
        } catch (IOException broken) {
            throw SheetProblem.SHEET_UNREADABLE.problem();
        }
    }

    /** An apostrophe before what would run is no part of the text. */
    private static ReadCell cell(String text) {
        if (text == null) {
            return ReadCell.EMPTY;
        }
        return text.length() > 1 && text.charAt(0) == '\'' && RUNS.indexOf(text.charAt(1)) >= 0
                ? new ReadCell(ReadCell.Kind.LITERAL, text.substring(1), null)
                : ReadCell.text(text);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
