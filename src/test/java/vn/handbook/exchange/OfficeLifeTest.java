package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.exchange.Imports.HEAD;
import static vn.handbook.exchange.Imports.done;
import static vn.handbook.exchange.Imports.faults;
import static vn.handbook.exchange.Imports.xlsx;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.exchange.OfficeList.Entry;
import vn.handbook.export.Sheet;
import vn.handbook.member.MemberColumn;
import vn.handbook.organization.Branch;
import vn.handbook.organization.OrganizationColumn;
import vn.handbook.organization.OrganizationType;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** Half a year of an office, from its first list to the last head-count. */
@HttpTest
class OfficeLifeTest {
    private static final int PEOPLE = 1000;
    private static final List<String> CELLS = List.of("VP.A.1", "VP.A.2", "VP.B.1", "VP.B.2");
    private static final LocalDate ENTRY = LocalDate.of(2026, 1, 5);
    private static final LocalDate MERGER = LocalDate.of(2026, 3, 1);
    private static final LocalDate ADMISSION = LocalDate.of(2026, 3, 10);
    private static final LocalDate RECOGNITION = LocalDate.of(2026, 4, 15);
    private static final LocalDate EXEMPTION = LocalDate.of(2026, 4, 20);
    private static final LocalDate SUSPENSION = LocalDate.of(2026, 5, 4);
    private static final LocalDate RELEASE = LocalDate.of(2026, 6, 3);
    private static final LocalDate RECEPTION = LocalDate.of(2026, 6, 10);
    private final Map<String, UUID> units = new HashMap<>();
    private final OfficeLedger ledger = new OfficeLedger();
    private final Map<String, UUID> ids = new HashMap<>();

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void whateverAnOfficeDoesItsCountsAgreeWithTheSumOfThePartsOnEveryDay() throws IOException {
        Map<LocalDate, JsonPath> others = new HashMap<>();
        days().forEach(day -> others.put(day, OfficeLedger.headCount(Demo.PROVINCE, day)));
        foundCommunes();
        List<Entry> people = OfficeList.people(PEOPLE, CELLS);
        enterAndCorrect(people);
        Branch.merge(units.get("VP.A"), MERGER.toString(), units.get("VP.B"))
                .then()
                .statusCode(201);
        admitOne();
        some(people, 5, Entry::onProbation)
                .forEach(person -> become(person, "OFFICIAL", RECOGNITION));
        List<Entry> official = some(people, 11, person -> !person.onProbation());
        official.subList(0, 5).forEach(person -> become(person, "EXEMPT", EXEMPTION));
        become(official.get(5), "SUSPENDED", SUSPENSION);
        official.subList(6, 11).forEach(this::transfer);
        assertListed();
        days().forEach(day -> assertCounted(day, others.get(day)));
    }

    /** Those on which something happens, and those next to them. */
    private static Set<LocalDate> days() {
        return Stream.of(
                        ENTRY,
                        MERGER,
                        ADMISSION,
                        RECOGNITION,
                        EXEMPTION,
                        SUSPENSION,
                        RELEASE,
                        RECEPTION)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void foundCommunes() {
        String sheet =
                Arrays.stream(OrganizationColumn.values())
                        .map(OrganizationColumn::header)
                        .collect(Collectors.joining(";"));
        for (String commune : List.of("VP.A", "VP.B")) {
            sheet +=
                    unit(commune, OrganizationType.UPPER_GRASSROOTS, Imports.codeOf(Demo.PROVINCE));
        }
        for (String cell : CELLS) {
            sheet += unit(cell, OrganizationType.GRASSROOTS_CELL, communeOf(cell));
        }
        JsonPath about =
                done(sheet.getBytes(StandardCharsets.UTF_8), Map.of("kind", "ORGANIZATIONS"));
        assertThat(faults(about)).isEmpty();
        Database.rows("select code, id from organization where code like 'VP.%'")
                .forEach(row -> units.put((String) row.get(0), (UUID) row.get(1)));
        assertThat(units).hasSize(2 + CELLS.size());
    }

    private static String unit(String code, OrganizationType type, String parent) {
        return "\r\n%s;Đơn vị %s;%s;%s;;;;9-QĐ/TU;01/12/2025"
                .formatted(code, code, type.label(), parent);
    }

    /** Where it was founded. */
    private static String communeOf(String cell) {
        return cell.substring(0, "VP.A".length());
    }

    /** Sends again what was found wrong, corrected where it was, until nothing is. */
    private void enterAndCorrect(List<Entry> people) throws IOException {
        var office = new OfficeList(4);
        List<Entry> sent = people;
        List<List<Object>> rows = people.stream().map(office::row).toList();
        var found = new HashSet<String>();
        int rounds = 0;
        while (!rows.isEmpty()) {
            assertThat(++rounds).isLessThan(5);
            JsonPath about =
                    done(xlsx(rows), Map.of("mode", "GOOD_ROWS", "enteredOn", ENTRY.toString()));
            TreeMap<Integer, Set<MemberColumn>> wrong = wrong(about.getString("id"), found);
            assertThat(about.getInt("rowsWritten")).isEqualTo(rows.size() - wrong.size());
            var corrected = new ArrayList<List<Object>>();
            var whose = new ArrayList<Entry>();
            for (var row : wrong.entrySet()) {
                // Below the title and the header
                int at = row.getKey() - 3;
                Entry person = sent.get(at);
                List<Object> cells = new ArrayList<>(rows.get(at));
                row.getValue()
                        .forEach(column -> OfficeList.set(cells, column, person.right(column)));
                whose.add(person);
                corrected.add(cells);
            }
            sent = whose;
            rows = corrected;
        }
        assertThat(rounds).isEqualTo(3);
        assertThat(found)
                .containsAll(
                        OfficeList.MISTAKES.stream()
                                .map(mistake -> mistake.column() + " " + mistake.code())
                                .toList());
        people.forEach(
                person -> ledger.stand(person.fullName(), ENTRY, person.cell(), person.status()));
        members().forEach(item -> ids.put((String) item.get("fullName"), id(item)));
        assertThat(ids.keySet()).isEqualTo(ledger.names()).hasSize(PEOPLE);
    }

    /** By row the columns that the faults name, and the report marks. */
    private static TreeMap<Integer, Set<MemberColumn>> wrong(String id, Set<String> found)
            throws IOException {
        var wrong = new TreeMap<Integer, Set<MemberColumn>>();
        for (Map<String, Object> fault : items(Imports.PATH + "/" + id + "/faults")) {
            MemberColumn column = MemberColumn.valueOf((String) fault.get("column"));
            found.add(column + " " + fault.get("code"));
            wrong.computeIfAbsent((Integer) fault.get("row"), row -> new HashSet<>()).add(column);
        }
        byte[] report =
                Client.as("officer")
                        .get(Imports.PATH + "/{id}/report", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        var marked = new HashSet<Integer>();
        for (Row row : Sheet.cells(report)) {
            if (row.getRowNum() > 2 && row.hasCell(HEAD.size())) {
                marked.add(row.getRowNum());
                assertThat(wrong.get(row.getRowNum()))
                        .allSatisfy(
                                column ->
                                        assertThat(row.getCellText(HEAD.size()))
                                                .contains(column.header() + ": "));
            }
        }
        assertThat(marked).isEqualTo(wrong.keySet());
        return wrong;
    }

    private void admitOne() {
        String name = "Vừa Được Kết Nạp";
        String address =
                post(
                        officer(),
                        "/api/v1/members",
                        """
                        {"organizationId": "%s", "status": "PROBATIONARY", "fullName": "%s", "sex": "FEMALE",
                         "dateOfBirth": "2000-01-31", "admissionDate": "%s", "enteredOn": "%s"}
                        """
                                .formatted(units.get(CELLS.get(0)), name, ADMISSION, ADMISSION));
        ids.put(name, UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        ledger.stand(name, ADMISSION, CELLS.get(0), "PROBATIONARY");
    }

    private static List<Entry> some(List<Entry> people, int count, Predicate<Entry> which) {
        return people.stream().filter(which).limit(count).toList();
    }

    private void become(Entry person, String status, LocalDate day) {
        Branch.become(ids.get(person.fullName()), status, day.toString()).then().statusCode(201);
        ledger.stand(person.fullName(), day, person.cell(), status);
    }

    /** To the next cell. */
    private void transfer(Entry person) {
        String to = CELLS.get((CELLS.indexOf(person.cell()) + 1) % CELLS.size());
        String transfer =
                post(
                        officer(),
                        "/api/v1/transfers",
                        """
                        {"memberId": "%s", "kind": "OFFICIAL", "toOrganizationId": "%s", "reason": "Chuyển nơi ở",
                         "requestedOn": "2026-06-01"}
                        """
                                .formatted(ids.get(person.fullName()), units.get(to)));
        step(transfer, "RELEASED", RELEASE);
        step(transfer, "RECEIVED", RECEPTION);
        ledger.stand(person.fullName(), RELEASE, person.cell(), "TRANSFERRING");
        ledger.stand(person.fullName(), RECEPTION, to, "OFFICIAL");
    }

    private static void step(String transfer, String state, LocalDate day) {
        post(
                officer().header("If-Match", Client.as("officer").get(transfer).header("ETag")),
                transfer + "/steps",
                """
                {"state": "%s", "happenedOn": "%s", "decisionNumber": "3-GT", "decidedOn": "2026-06-02"}
                """
                        .formatted(state, day));
    }

    private static RequestSpecification officer() {
        return Client.as("officer").contentType(ContentType.JSON);
    }

    private static String post(RequestSpecification by, String address, String body) {
        return by.body(body).post(address).then().statusCode(201).extract().header("Location");
    }

    /** The merged commune's members as the list has them. */
    private List<Map<String, Object>> members() {
        return Stream.of("VP.A", "VP.B")
                .flatMap(
                        code -> items("/api/v1/members?organizationId=" + units.get(code)).stream())
                .toList();
    }

    private static UUID id(Map<String, Object> item) {
        return UUID.fromString((String) item.get("id"));
    }

    private static List<Map<String, Object>> items(String address) {
        var items = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            RequestSpecification asking = Client.as("officer").queryParam("limit", 200);
            JsonPath page =
                    (cursor == null ? asking : asking.queryParam("cursor", cursor))
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

    /** The register, and what is taken out of it, say of everybody what became of them. */
    private void assertListed() {
        List<String> expected = ledger.told();
        Map<String, String> codes =
                units.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        unit -> unit.getValue().toString(), Map.Entry::getKey));
        assertThat(
                        members().stream()
                                .map(
                                        item ->
                                                OfficeLedger.told(
                                                        (String) item.get("fullName"),
                                                        (String) item.get("status"),
                                                        codes.get(item.get("organizationId")))))
                .containsExactlyInAnyOrderElementsOf(expected);
        for (SheetFormat format : SheetFormat.values()) {
            byte[] file =
                    Client.as("officer")
                            .accept(format.mediaType())
                            .get("/api/v1/members?organizationId=" + units.get("VP.A"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray();
            assertThat(exported(Sheet.of(file, format)))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> exported(Sheet sheet) {
        List<String> names = sheet.column(MemberColumn.FULL_NAME.header());
        List<String> statuses = sheet.column(MemberColumn.STATUS.header());
        List<String> cells = sheet.column(MemberColumn.CELL_CODE.header());
        var told = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            told.add(names.get(i) + ", " + statuses.get(i) + ", " + cells.get(i));
        }
        return told;
    }

    private void assertCounted(LocalDate day, JsonPath others) {
        ledger.assertCounted(Demo.PROVINCE, day, CELLS, others);
        Map<String, UUID> cells = new HashMap<>(units);
        cells.keySet().retainAll(CELLS);
        for (String commune : List.of("VP.A", "VP.B")) {
            Map<String, UUID> parts = new HashMap<>(cells);
            parts.keySet()
                    .removeIf(
                            cell ->
                                    !commune.equals(
                                            day.isBefore(MERGER) ? communeOf(cell) : "VP.A"));
            ledger.assertCounted(units.get(commune), day, parts);
        }
    }
}
