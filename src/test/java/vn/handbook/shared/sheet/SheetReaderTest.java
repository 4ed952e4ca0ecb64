package vn.handbook.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.handbook.shared.problem.Problem;

class SheetReaderTest {
    private static final String BOM = "\ufeff";

    @Property(tries = 200)
    void whateverWasWrittenIsReadFromAnyKindOfFile(
            @ForAll("table") List<List<String>> table,
            @ForAll("separators") String separator,
            @ForAll boolean marked) {
        String csv =
                table.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                                .collect(Collectors.joining(separator)))
                        .collect(Collectors.joining("\r\n"));
        assertThat(Sheets.texts(((marked ? BOM : "") + csv).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(table);
        assertThat(Sheets.texts((BOM + csv).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(table);
        assertThat(Sheets.texts(Sheets.xlsx(table))).isEqualTo(table);
    }

    @Example
    void numbersDatesAndFormulasAreKnownForWhatTheyAre() {
        ReadRow row =
                Sheets.read(
                                Sheets.xlsx(
                                        List.of(
                                                Arrays.asList(
                                                        "Hoà",
                                                        1968000123,
                                                        LocalDate.of(1980, 5, 1),
                                                        "formula:1+1",
                                                        29342,
                                                        null,
                                                        "=cmd|' /C calc'!A0"))))
                        .get(0);
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.cells())
                .containsExactly(
                        ReadCell.text("Hoà"),
                        new ReadCell(ReadCell.Kind.NUMBER, "1968000123", null),
                        new ReadCell(ReadCell.Kind.DATE, "1980-05-01", LocalDate.of(1980, 5, 1)),
                        new ReadCell(ReadCell.Kind.FORMULA, "=1+1", null),
                        new ReadCell(ReadCell.Kind.NUMBER, "29342", LocalDate.of(1980, 5, 1)),
                        ReadCell.EMPTY,
                        ReadCell.text("=cmd|' /C calc'!A0"));
    }

    @Example
    void anApostropheBeforeWhatWouldRunIsNoPartOfTheText() {
        assertThat(Sheets.read("'=1+1,'Hoà,O'Neil\r\n".getBytes(StandardCharsets.UTF_8)).get(0))
                .isEqualTo(
                        new ReadRow(
                                1,
                                List.of(
                                        new ReadCell(ReadCell.Kind.LITERAL, "=1+1", null),
                                        ReadCell.text("'Hoà"),
                                        ReadCell.text("O'Neil"))));
    }

    @Example
    void rowsAreNumberedAsProgramsDo() {
        assertThat(Sheets.read("a,b\n\n\"c\nd\",e\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(ReadRow::number)
                .containsExactly(1, 2, 3);
        assertThat(
                        Sheets.read(
                                Sheets.xlsx(
                                        "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>x</t></is></c></row>",
                                        Map.of())))
                .containsExactly(new ReadRow(3, List.of(ReadCell.EMPTY, ReadCell.text("x"))));
    }

    @Example
    void whatIsNoSheetIsRefusedByWhatItIs() {
        var old = new byte[2048];
        System.arraycopy(compound(), 0, old, 0, 8);
        refused(old, SheetProblem.SHEET_TYPE_UNSUPPORTED);
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, old, 1024, mark.length);
        refused(old, SheetProblem.SHEET_ENCRYPTED);
        refused(
                Sheets.xlsx("", Map.of("xl/vbaProject.bin", new byte[1])),
                SheetProblem.SHEET_WITH_MACROS);
        refused(
                "PK\003\004 no archive".getBytes(StandardCharsets.UTF_8),
                SheetProblem.SHEET_UNREADABLE);
        refused(
                "%PDF-1.7\n\0\0".getBytes(StandardCharsets.UTF_8),
                SheetProblem.SHEET_TYPE_UNSUPPORTED);
        refused(
                "Họ và tên\nHoà".getBytes(Charset.forName("windows-1258")),
                SheetProblem.SHEET_NOT_UNICODE);
    }

    @Example
    void whatUnpacksToTooMuchIsNotUnpacked() {
        refused(
                Sheets.xlsx("", Map.of("xl/bomb.xml", new byte[200 << 20])),
                SheetProblem.SHEET_UNPACKS_TOO_LARGE);
        refused(
                Sheets.xlsx("", Map.of("xl/sharedStrings.xml", " ".repeat(70 << 20).getBytes())),
                SheetProblem.SHEET_UNPACKS_TOO_LARGE);
    }

    /** A reader makes room for every column up to the farthest. */
    @Example
    void aCellBeyondAllColumnsIsRefused() {
        refused(
                Sheets.xlsx("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", Map.of()),
                SheetProblem.SHEET_UNREADABLE);
        refused(
                Sheets.xlsx("<row r=\"1\"><c r=\"&#90;ZZZZZ1\"><v>1</v></c></row>", Map.of()),
                SheetProblem.SHEET_UNREADABLE);
    }

    @Example
    void entitiesAreNotExpanded() {
        refused(
                Sheets.xlsx(
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>",
                        Map.of()),
                SheetProblem.SHEET_UNREADABLE);
    }

    private static byte[] compound() {
        return new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        };
    }

    private static void refused(byte[] content, SheetProblem as) {
        Problem refused = catchThrowableOfType(Problem.class, () -> Sheets.read(content));
        assertThat(refused).isNotNull();
        assertThat(refused.type()).isEqualTo(as);
    }

    @Provide
    Arbitrary<List<List<String>>> table() {
        Arbitrary<String> cell =
                Arbitraries.strings()
                        .withChars("aHoàạĐ 1\"|.")
                        .ofMinLength(1)
                        .ofMaxLength(8)
                        .filter(text -> !text.isBlank());
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(6));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(",", ";", "\t");
    }
}
