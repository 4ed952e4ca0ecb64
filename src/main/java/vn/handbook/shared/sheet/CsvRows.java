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
final class CsvRows implements SheetRows {
    private static final int LONGEST_CELL = 32_767;

    /** What would run as a formula in a program that opens the file. */
    private static final String RUNS = "=+-@\t\r'";

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

    private CsvRows(MappingIterator<String[]> records) {
        this.records = records;
    }

    static CsvRows of(byte[] content) {
        Charset charset = CsvText.charsetOf(content);
        CsvSchema schema =
                CsvSchema.emptySchema()
                        .withColumnSeparator(CsvText.separatorOf(content, charset))
                        .withQuoteChar('"');
        try {
            return new CsvRows(
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
    public SheetRow next() {
        try {
            String[] cells = records.nextValue();
            if (cells.length > MOST_COLUMNS) {
                throw SheetProblem.SHEET_UNREADABLE.problem();
            }
            List<SheetCell> row = Arrays.stream(cells).map(CsvRows::cell).toList();
            return new SheetRow(++number, row);
        } catch (IOException broken) {
            throw SheetProblem.SHEET_UNREADABLE.problem();
        }
    }

    /** An apostrophe before what would run is no part of the text. */
    private static SheetCell cell(String text) {
        if (text == null) {
            return SheetCell.EMPTY;
        }
        return text.length() > 1 && text.charAt(0) == '\'' && RUNS.indexOf(text.charAt(1)) >= 0
                ? new SheetCell(SheetCell.Kind.LITERAL, text.substring(1), null)
                : SheetCell.text(text);
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
