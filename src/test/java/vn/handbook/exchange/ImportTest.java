package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.handbook.exchange.Imports.HEAD;
import static vn.handbook.exchange.Imports.MADE_UP;
import static vn.handbook.exchange.Imports.PATH;
import static vn.handbook.exchange.Imports.done;
import static vn.handbook.exchange.Imports.faults;
import static vn.handbook.exchange.Imports.madeUp;
import static vn.handbook.exchange.Imports.person;
import static vn.handbook.exchange.Imports.with;
import static vn.handbook.exchange.Imports.xlsx;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.member.MemberStatus;
import vn.handbook.shared.sheet.Sheets;
import vn.handbook.shared.text.Masking;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

@HttpTest
class ImportTest {
    private static final Map<String, ?> ALL = Map.of();
    private static final Map<String, ?> GOOD = Map.of("mode", "GOOD_ROWS");
    private static final Map<String, ?> DRY = Map.of("dryRun", true);

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    private static List<List<Object>> dirty() {
        var rows = new ArrayList<List<Object>>();
        rows.add(person(1)); // 3
        rows.add(with(person(2), "Ngày tháng năm sinh", "1980"));
        rows.add(with(person(3), "Ngày tháng năm sinh", "1/5/80"));
        rows.add(with(person(4), "Họ và tên khai sinh", "=cmd|' /C calc'!A0"));
        rows.add(with(person(5), "Họ và tên khai sinh", "formula:A1+B1"));
        rows.add(with(person(6), "CMND/CCCD", "123456789"));
        rows.add(with(person(7), "Mã chi bộ", "LG.không.có"));
        rows.add(with(person(8), "Ngày vào Đảng (dự bị)", "3/2/1990")); // 10: a child
        rows.add(with(person(9), "Tình trạng", "Khai trừ"));
        rows.add(with(person(10), "Mã hồ sơ", MADE_UP + 1)); // 12: again
        rows.add(with(person(11), "Nam/Nữ", "?"));
        rows.add(with(person(12), "Họ và tên khai sinh", "  Kiểm\u00a0 Thử   Số  12 "));
        rows.add(with(person(13), "Ngày tháng năm sinh", LocalDate.of(1980, 5, 1)));
        rows.add(with(person(14), "Ngày tháng năm sinh", 29342)); // 16: a day as Excel counts
        rows.add(with(person(15), "CMND/CCCD", 180000123)); // 17: three zeros fell off
        return rows;
    }

    @Test
    void everyFaultIsToldWithItsRowAndColumnAndTheGoodRowsAreWritten() {
        JsonPath about = done(xlsx(dirty()), GOOD);
        assertThat(faults(about))
                .containsExactly(
                        "4 DATE_OF_BIRTH DATE",
                        "5 DATE_OF_BIRTH DATE",
                        "6 FULL_NAME FORMULA",
                        "7 FULL_NAME FORMULA",
                        "8 CITIZEN_ID FORMAT",
                        "9 CELL_CODE RULE",
                        "10 ADMISSION_DATE RULE",
                        "11 STATUS RULE",
                        "12 EXTERNAL_ID DUPLICATE",
                        "13 SEX UNKNOWN");
        assertThat(about.getString("state")).isEqualTo("DONE");
        assertThat(about.getInt("rowsRead")).isEqualTo(15);
        assertThat(about.getInt("rowsFaulty")).isEqualTo(10);
        assertThat(about.getInt("rowsValid")).isEqualTo(5);
        assertThat(about.getInt("rowsWritten")).isEqualTo(5);
        assertThat(about.getInt("percent")).isEqualTo(100);
        assertThat(about.getList("ignoredColumns")).containsExactly("Ghi chú");
        assertThat(madeUp()).isEqualTo(5);
        assertThat(
                        Database.rows(
                                "select full_name, date_of_birth::text, status from member where external_id like ? order by 1",
                                MADE_UP + "%"))
                .contains(List.of("Kiểm Thử Số 12", "1980-05-01", "OFFICIAL"));
        Client.as("officer")
                .header("Accept-Language", "en")
                .get(PATH + "/{id}/faults?limit=1", about.getString("id"))
                .then()
                .body("items[0].message", equalTo("Day, month and year are needed."))
                .body("items[0].header", equalTo("Ngày sinh"));
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        long members = Database.count("member");
        JsonPath dry = done(xlsx(dirty()), DRY);
        assertThat(dry.getInt("rowsFaulty")).isEqualTo(10);
        assertThat(dry.getInt("rowsWritten")).isZero();
        assertThat(Database.count("member")).isEqualTo(members);
        JsonPath clean = done(xlsx(List.of(person(1))), DRY);
        assertThat(clean.getInt("rowsValid")).isEqualTo(1);
        assertThat(clean.getInt("rowsWritten")).isZero();
        assertThat(Database.count("member")).isEqualTo(members);
    }

    @Test
    void withOneFaultNothingIsWrittenAndWithoutAll() {
        JsonPath refused =
                done(xlsx(List.of(person(1), with(person(2), "Ngày tháng năm sinh", "1980"))), ALL);
        assertThat(refused.getString("state")).isEqualTo("DONE");
        assertThat(refused.getInt("rowsWritten")).isZero();
        assertThat(madeUp()).isZero();
        JsonPath written =
                done(xlsx(IntStream.range(0, 1100).mapToObj(Imports::person).toList()), ALL);
        assertThat(written.getInt("rowsWritten")).isEqualTo(1100);
        assertThat(madeUp()).isEqualTo(1100);
        assertThat(
                        Database.rows(
                                "select count(*) from audit_event e join member m on m.id = e.member_id where e.action = 'MEMBER_ADMITTED' and m.external_id like ?",
                                MADE_UP + "%"))
                .containsExactly(List.of(1100L));
    }

    @Test
    void theReportIsTheListWithItsFaultsMarked() throws Exception {
        JsonPath about = done(xlsx(dirty()), DRY);
        byte[] report =
                Client.as("officer")
                        .get(PATH + "/{id}/report", about.getString("id"))
                        .then()
                        .statusCode(200)
                        .contentType(Sheets.XLSX)
                        .header("Content-Disposition", startsWith("attachment"))
                        .extract()
                        .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(report))) {
            List<Row> rows = workbook.getFirstSheet().read();
            int faultColumn = HEAD.size();
            assertThat(rows).hasSize(2 + dirty().size());
            assertThat(rows.get(1).getCellText(faultColumn)).isEqualTo("Lỗi");
            assertThat(rows.get(2).getCellText(2)).isEqualTo("Kiểm Thử Số 1");
            assertThat(rows.get(2).hasCell(faultColumn)).isFalse();
            assertThat(rows.get(3).getCellText(faultColumn))
                    .isEqualTo("Ngày sinh: Cần đủ ngày, tháng, năm.");
            // What looked like a formula is text
            assertThat(rows.get(5).getCell(2).getFormula()).isNullOrEmpty();
        }
        // What is said of the cell, wherever it is in the sheet
        assertThat(new String(partOf(report, "xl/comments1.xml"), StandardCharsets.UTF_8))
                .contains("<comment ref=\"D4\"", "<comment ref=\"C7\"");
    }

    private static byte[] partOf(byte[] archive, String name) throws IOException {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                        .get()) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    @Test
    void whatTheRegisterKnowsIsReadBackUnchanged() {
        List<List<Object>> rows =
                Database.rows(
                                """
                                select m.id, m.full_name, m.date_of_birth::text, m.sex, m.admission_date::text,
                                    m.official_date::text, m.card_number, m.status, o.code
                                from member m join organization o on o.id = m.organization_id
                                -- without a number, namesakes of one cell cannot be told apart
                                where not exists (select from member twin
                                    where twin.full_name = m.full_name and twin.date_of_birth = m.date_of_birth
                                        and twin.organization_id = m.organization_id and twin.id <> m.id)
                                """)
                        .stream()
                        .map(
                                found ->
                                        Imports.row(
                                                null,
                                                null,
                                                found.get(1),
                                                found.get(2),
                                                found.get(3).equals("FEMALE") ? "Nữ" : "Nam",
                                                found.get(4),
                                                found.get(5),
                                                Masking.mask((String) found.get(6)),
                                                null,
                                                null,
                                                label((String) found.get(7)),
                                                found.get(8),
                                                null,
                                                null))
                        .toList();
        JsonPath about = done(xlsx(rows), ALL);
        assertThat(faults(about)).isEmpty();
        assertThat(about.getInt("rowsWritten")).isZero();
        assertThat(about.getInt("rowsValid")).isEqualTo(rows.size());
    }

    private static String label(String status) {
        return MemberStatus.valueOf(status).label();
    }

    @Test
    void whoIsKnownIsCorrectedAndChangesOfStandingAreLeftToTheirProcedures() {
        done(xlsx(List.of(with(person(1), "CMND/CCCD", "000180000777"))), ALL);
        String member = idOf(MADE_UP + 1);
        JsonPath corrected =
                done(
                        xlsx(
                                List.of(
                                        with(
                                                with(person(1), "SĐT", "0900 000 777"),
                                                "CMND/CCCD",
                                                "000•••••••77"))),
                        ALL);
        assertThat(corrected.getInt("rowsWritten")).isEqualTo(1);
        Client.as("officer")
                .get("/api/v1/members/{id}", member)
                .then()
                .body("phone", equalTo("090•••••77"))
                .body("citizenId", equalTo("000•••••••77"));
        assertThat(
                        Database.rows(
                                "select action, state_after::text from audit_event where member_id = ?::uuid order by happened_at desc limit 1",
                                member))
                .containsExactly(List.of("MEMBER_CORRECTED", "{\"phone\": \"090•••••77\"}"));
        JsonPath refused =
                done(
                        xlsx(
                                List.of(
                                        with(person(1), "Tình trạng", "Từ trần"),
                                        with(
                                                with(person(2), "Mã hồ sơ", null),
                                                "CMND/CCCD",
                                                "000•••••••00"),
                                        with(
                                                with(
                                                        with(person(3), "Mã hồ sơ", null),
                                                        "CMND/CCCD",
                                                        "000180000777"),
                                                "Mã chi bộ",
                                                Imports.codeOf(Demo.OTHER_CELL)))),
                        GOOD);
        assertThat(faults(refused))
                .containsExactly(
                        "3 STATUS PROCEDURE", "4 CITIZEN_ID MASKED", "5 CELL_CODE PROCEDURE");
        assertThat(madeUp()).isEqualTo(1);
    }

    private static String idOf(String externalId) {
        return Database.rows("select id from member where external_id = ?", externalId)
                .get(0)
                .get(0)
                .toString();
    }

    /** Decomposed, with its tone elsewhere: the same person without a number. */
    @Test
    void aNameWrittenOtherwiseIsTheSamePersons() {
        List<Object> hoa =
                with(with(person(1), "Mã hồ sơ", null), "Họ và tên khai sinh", "Kiểm Thị Hoà");
        JsonPath first = done(Imports.csv(";", List.of(hoa)), ALL);
        assertThat(first.getInt("rowsWritten")).isEqualTo(1);
        String decomposed = Normalizer.normalize("Kiểm  Thị Hòa", Normalizer.Form.NFD);
        var marked = new ByteArrayOutputStream();
        marked.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
        marked.writeBytes(Imports.csv("\t", List.of(with(hoa, "Họ và tên khai sinh", decomposed))));
        JsonPath second = done(marked.toByteArray(), ALL);
        assertThat(second.getString("state")).isEqualTo("DONE");
        // As typed, composed
        assertThat(Database.rows("select full_name from member where full_name like 'Kiểm Thị%'"))
                .containsExactly(List.of("Kiểm Thị Hòa"));
    }

    @Test
    void aSheetWithoutNeededColumnsFailsAsAWhole() {
        JsonPath about =
                done(
                        "Họ tên,Ghi chú,Giới tính\r\nHoà,x,Nữ\r\n".getBytes(StandardCharsets.UTF_8),
                        ALL);
        assertThat(about.getString("state")).isEqualTo("FAILED");
        assertThat(about.getString("failure.code")).isEqualTo("IMPORT_COLUMNS_MISSING");
        assertThat(about.getString("failure.message")).contains("Ngày sinh", "Mã chi bộ");
    }

    @Test
    void nothingOfAListLiesInTheClear() {
        JsonPath about =
                done(
                        xlsx(
                                List.of(
                                        with(person(1), "Họ và tên khai sinh", "=Mật"),
                                        with(person(2), "CMND/CCCD", "987654321"))),
                        DRY);
        String kept =
                Database.rows(
                                """
                                select string_agg(encode(content_sealed, 'escape'), '') ||
                                    (select string_agg(f::text, '') from import_fault f)
                                from import_piece
                                """)
                        .toString();
        assertThat(kept)
                .contains("CITIZEN_ID")
                .doesNotContain("Mật", "987654321", "Kiểm", "PK\\003");
        assertThat(about.getInt("rowsFaulty")).isEqualTo(2);
    }
}
