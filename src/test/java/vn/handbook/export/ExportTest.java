package vn.handbook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.scheduler.Scheduler;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.member.MemberColumn;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.Sex;
import vn.handbook.organization.OrganizationColumn;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

@HttpTest
class ExportTest {
    private static final String MEMBERS = "/api/v1/members";
    private static final String ORGANIZATIONS = "/api/v1/organizations";
    private static final String HOSTILE = "=cmd|' /C calc'!A0";

    @Inject SessionFactory database;
    @Inject Scheduler jobs;

    private Snapshot demonstration;

    @BeforeEach
    void remember() {
        demonstration = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        demonstration.close();
        Client.forgetTokens();
    }

    private static RequestSpecification asking(String account, SheetFormat format) {
        return Client.as(account).accept(format.mediaType());
    }

    private static byte[] file(String account, SheetFormat format, String address) {
        return asking(account, format).get(address).then().statusCode(200).extract().asByteArray();
    }

    private static Sheet sheet(String account, String address) {
        return Sheet.of(file(account, SheetFormat.CSV, address), SheetFormat.CSV);
    }

    /** All items of a list in JSON, by pages of some length. */
    private static List<Map<String, Object>> items(String account, String address, int limit) {
        var items = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            RequestSpecification request = Client.as(account).queryParam("limit", limit);
            JsonPath page =
                    (cursor == null ? request : request.queryParam("cursor", cursor))
                            .get(address)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return items;
    }

    @Test
    void theColumnsAreThoseThatAreImported() {
        assertThat(sheet("officer", MEMBERS).header())
                .isEqualTo(Arrays.stream(MemberColumn.values()).map(MemberColumn::header).toList());
        assertThat(sheet("officer", ORGANIZATIONS).header())
                .isEqualTo(
                        Arrays.stream(OrganizationColumn.values())
                                .map(OrganizationColumn::header)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=nguyen",
                "?q=Nguyễn Thị",
                "?status=PROBATIONARY",
                "?status=EXEMPT&sex=FEMALE",
                "?sex=MALE&ageFrom=30&ageTo=60",
                "?admittedFrom=1990-01-01&admittedTo=2010-12-31",
                "?position=SECRETARY",
                "?temporary=true",
                "?organizationId=01978400-0000-7001-8000-000000000002",
                "?q=zzzz",
                "?limit=1"
            })
    void aSheetHasTheRowsOfTheListInItsOrder(String filter) {
        String address = MEMBERS + filter;
        Sheet sheet = sheet("officer", address);
        List<List<Object>> listed =
                items("officer", MEMBERS + filter.replace("?limit=1", ""), 73).stream()
                        .map(
                                item ->
                                        List.of(
                                                item.get("fullName"),
                                                item.get("dateOfBirth"),
                                                Sex.valueOf((String) item.get("sex")).label(),
                                                MemberStatus.valueOf((String) item.get("status"))
                                                        .label(),
                                                item.get("organizationName")))
                        .toList();
        List<List<String>> columns =
                List.of(
                        sheet.column("Họ và tên"),
                        sheet.column("Ngày sinh"),
                        sheet.column("Giới tính"),
                        sheet.column("Tình trạng"),
                        sheet.column("Chi bộ"));
        assertThat(sheet.body()).hasSameSizeAs(listed);
        for (int n = 0; n < listed.size(); n++) {
            int row = n;
            assertThat(columns.stream().<Object>map(column -> column.get(row)).toList())
                    .isEqualTo(listed.get(n));
        }
        assertThat(Sheet.of(file("officer", SheetFormat.XLSX, address), SheetFormat.XLSX))
                .isEqualTo(sheet);
    }

    @Test
    void aWorkbookHasAFrozenHeaderThatFiltersAndRealDates() throws IOException {
        byte[] file = file("officer", SheetFormat.XLSX, MEMBERS + "?organizationId=" + Demo.CELL);
        String xml = Sheet.part(file, "xl/worksheets/sheet1.xml");
        assertThat(xml).contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:L");
        List<Row> rows = Sheet.cells(file);
        Cell born = rows.get(1).getCell(MemberColumn.DATE_OF_BIRTH.ordinal());
        assertThat(born.getType()).isEqualTo(CellType.NUMBER);
        assertThat(born.getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(born.asDate().toLocalDate())
                .isEqualTo(
                        LocalDate.parse(
                                (String)
                                        items(
                                                        "officer",
                                                        MEMBERS + "?organizationId=" + Demo.CELL,
                                                        200)
                                                .get(0)
                                                .get("dateOfBirth")));
    }

    @Test
    void countsAreNumbersThatAddUp() throws IOException {
        byte[] file =
                file(
                        "officer",
                        SheetFormat.XLSX,
                        ORGANIZATIONS + "/" + Demo.PROVINCE + "/head-count");
        List<Row> rows = Sheet.cells(file);
        Row total = rows.get(rows.size() - 1);
        for (int column = 1; column <= 5; column++) {
            int here = column;
            assertThat(total.getCell(column).getType()).isEqualTo(CellType.NUMBER);
            long sum =
                    rows.subList(1, rows.size() - 1).stream()
                            .mapToLong(row -> row.getCell(here).asNumber().longValue())
                            .sum();
            assertThat(total.getCell(column).asNumber().longValue()).isEqualTo(sum);
        }
    }

    @Test
    void nothingInACellRuns() throws IOException {
        Database.rows("update organization set name = ? where id = ?", HOSTILE, Demo.CELL);
        String address = ORGANIZATIONS + "?parentId=" + Demo.COMMUNE;
        byte[] csv = file("officer", SheetFormat.CSV, address);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains(",'" + HOSTILE + ",");
        assertThat(Sheet.of(csv, SheetFormat.CSV).column("Tên tổ chức")).contains(HOSTILE);
        byte[] xlsx = file("officer", SheetFormat.XLSX, address);
        assertThat(Sheet.part(xlsx, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(Sheet.of(xlsx, SheetFormat.XLSX).column("Tên tổ chức")).contains(HOSTILE);
    }

    @Test
    void identifiersStayMasked() {
        Sheet sheet = sheet("officer", MEMBERS);
        for (MemberColumn masked :
                List.of(MemberColumn.CARD_NUMBER, MemberColumn.CITIZEN_ID, MemberColumn.PHONE)) {
            assertThat(sheet.column(masked.header()))
                    .anySatisfy(cell -> assertThat(cell).isNotEmpty())
                    .allSatisfy(cell -> assertThat(cell).matches("|.*••••.*"));
        }
    }

    @Test
    void aSecretaryTakesOutTheOwnCellAlone() {
        assertThat(sheet("secretary", MEMBERS).column("Mã chi bộ"))
                .isNotEmpty()
                .containsOnly(code(Demo.CELL));
        assertThat(sheet("secretary", MEMBERS + "?organizationId=" + Demo.OTHER_CELL).body())
                .isEmpty();
        asking("secretary", SheetFormat.CSV)
                .get(ORGANIZATIONS + "/" + Demo.OTHER_CELL + "/head-count")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static String code(Object organization) {
        return (String)
                Database.rows("select code from organization where id = ?", organization)
                        .get(0)
                        .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "editor", "admin", "auditor"})
    void whoMayNotReadMayNotTakeOut(String account) {
        Client.tokenOf(account);
        long before = Database.count("audit_event");
        asking(account, SheetFormat.XLSX)
                .get(MEMBERS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        assertThat(Database.count("audit_event")).isEqualTo(before);
    }

    @Test
    void whatWasTakenOutIsInTheTrail() {
        file("officer", SheetFormat.XLSX, MEMBERS);
        Client.as("auditor")
                .get("/api/v1/audit-events?action=LIST_EXPORTED&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].after.list", equalTo("listMembers"))
                .body("items[0].after.format", equalTo("XLSX"))
                .body("items[0].organizationId", equalTo(Demo.PROVINCE.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "text/* | text/csv",
                "text/csv;q=0.5, application/json | application/json",
                "*/* | application/json",
                "application/* | application/json",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.1"
                        + " | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    void theFormatIsTheOneThatIsPreferred(String accept, String answered) {
        Client.as("officer")
                .header("Accept", accept)
                .get(MEMBERS)
                .then()
                .statusCode(200)
                .contentType(startsWith(answered));
    }

    @Test
    void anotherFormatIs406AndAFaultIsToldAsEver() {
        Client.as("officer")
                .header("Accept", "application/pdf")
                .get(MEMBERS)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        for (String faulty : List.of("?status=NONE", "?unknown=1", "?cursor=AAAA")) {
            asking("officer", SheetFormat.CSV)
                    .get(MEMBERS + faulty)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        Client.as("officer")
                .header("Accept", "text/csv")
                .get(MEMBERS + "/" + Demo.MEMBER)
                .then()
                .statusCode(406);
    }

    @Test
    void headTellsTheNameAndSendsNothing() {
        Response head = asking("officer", SheetFormat.XLSX).head(MEMBERS);
        head.then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        containsString("filename=\"Danh sach dang vien.xlsx\""))
                .header(
                        "Content-Disposition",
                        containsString(
                                "filename*=UTF-8''Danh%20s%C3%A1ch%20%C4%91%E1%BA%A3ng%20vi%C3%AAn.xlsx"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void itCountsAsAnExport() {
        asking("officer", SheetFormat.CSV)
                .get(ORGANIZATIONS)
                .then()
                .header("RateLimit-Policy", startsWith("\"exports\""));
    }

    /** Two for the rows of a page, two for the caller's standing, and one for the trail. */
    @Test
    void aPageCostsAFixedFewStatements() {
        jobs.pause();
        try {
            assertThat(statements(MEMBERS + "?organizationId=" + Demo.CELL)).isEqualTo(4 + 1);
            int pages = (items("officer", MEMBERS, 200).size() + 199) / 200;
            assertThat(pages).isGreaterThan(2);
            assertThat(statements(MEMBERS)).isEqualTo(4L * pages + 1);
        } finally {
            jobs.resume();
        }
    }

    private long statements(String address) {
        Client.tokenOf("officer");
        database.getStatistics().clear();
        file("officer", SheetFormat.CSV, address);
        return database.getStatistics().getPrepareStatementCount();
    }
}
