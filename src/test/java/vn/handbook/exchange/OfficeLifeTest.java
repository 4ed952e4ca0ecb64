package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.exchange.Imports.done;
import static vn.handbook.exchange.Imports.faults;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private void enterAndCorrect(List<Entry> people) throws IOException {
        new OfficeCorrection(ENTRY, new OfficeList(4)).enter(people);
        people.forEach(
                person -> ledger.stand(person.fullName(), ENTRY, person.cell(), person.status()));
        members().forEach(item -> ids.put((String) item.get("fullName"), id(item)));
        assertThat(ids.keySet()).isEqualTo(ledger.names()).hasSize(PEOPLE);
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
                        code ->
                                Imports.items("/api/v1/members?organizationId=" + units.get(code))
                                        .stream())
                .toList();
    }

    private static UUID id(Map<String, Object> item) {
        return UUID.fromString((String) item.get("id"));
    }

    /** The register, and what is taken out of it, say of everybody what became of them. */
    private void assertListed() {
        List<String> expected = ledger.told();
        assertThat(registered()).containsExactlyInAnyOrderElementsOf(expected);
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

    private List<String> registered() {
        Map<String, String> codes =
                units.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        unit -> unit.getValue().toString(), Map.Entry::getKey));
        return members().stream()
                .map(
                        item ->
                                OfficeLedger.told(
                                        (String) item.get("fullName"),
                                        (String) item.get("status"),
                                        codes.get(item.get("organizationId"))))
                .toList();
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
