package vn.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.organization.Branch;
import vn.handbook.report.StudyLedger.Change;
import vn.handbook.report.StudyLedger.Person;
import vn.handbook.report.StudyLedger.Settlement;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/**
 * Whatever members read, secretaries settle, and becomes of members and the tree: on every day the
 * report of each unit is what a count of each person says.
 */
@HttpTest
class StudyCountHistoryTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final List<String> STATUSES =
            List.of("OFFICIAL", "EXEMPT", "SUSPENDED", "REMOVED", "DECEASED");
    private static final int STEPS = 80;

    @Inject StudyCounting counting;

    private final List<UUID> communes = new ArrayList<>();
    private final List<UUID> cells = new ArrayList<>();
    private final String secretary =
            Tokens.ofRole(UUID.randomUUID().toString(), "CELL_SECRETARY", Demo.PROVINCE);

    private StudyLedger ledger;
    private Random random;
    private LocalDate day = START;
    private UUID everywhere;
    private UUID ofACommune;
    private UUID planned;
    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void countsOfEveryDayAreThoseOfEachPerson(long seed) {
        begin(seed);
        for (int i = 0; i < STEPS; i++) {
            day = day.plusDays(random.nextInt(3));
            switch (random.nextInt(14)) {
                case 0, 1, 2 -> enter();
                case 3, 4, 5, 6, 7 -> read();
                case 8 -> settle();
                case 9 -> voidSettlement();
                case 10 -> change();
                case 11 -> voidChange();
                case 12 -> move();
                default -> merge();
            }
        }
        check();
        counting.follow();
        check();
        counting.fold();
        mergeCommunes();
        check();
        askForOtherSections();
        check();
    }

    private void begin(long seed) {
        random = new Random(seed);
        ledger = new StudyLedger(sections(""), new ArrayList<>(sections(" and required")));
        for (int i = 0; i < 3; i++) {
            communes.add(Branch.commune("Xã học " + seed + " " + i));
        }
        for (int i = 0; i < 5; i++) {
            UUID commune = one(communes);
            UUID cell = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ học " + seed + " " + i);
            cells.add(cell);
            ledger.places.put(cell, new TreeMap<>(Map.of(LocalDate.MIN, commune)));
        }
        planned = communes.get(0);
        everywhere = plan(Demo.PROVINCE, DUE);
        ofACommune = plan(planned, LocalDate.of(2026, 12, 31));
        for (int i = 0; i < 6; i++) {
            enter();
        }
    }

    private static List<UUID> sections(String condition) {
        return Database.rows(
                        "select id from resolution_section where resolution_id = ?"
                                + condition
                                + " order by position",
                        Demo.resolution(4))
                .stream()
                .map(row -> (UUID) row.get(0))
                .toList();
    }

    private static UUID plan(UUID organization, LocalDate due) {
        return UUID.fromString(
                Client.as("officer")
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"resolutionId": "%s", "organizationId": "%s", "title": "Đợt học", "opensOn": "2026-01-05",
                                 "dueOn": "%s"}
                                """
                                        .formatted(Demo.resolution(4), organization, due))
                        .post("/api/v1/study-plans")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private void enter() {
        UUID cell = one(cells);
        boolean probationary = random.nextInt(3) == 0;
        String status = probationary ? "PROBATIONARY" : "OFFICIAL";
        String id =
                Client.as("officer")
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"organizationId": "%s", "status": "%s", "fullName": "Học Đủ", "dateOfBirth": "1970-01-31",
                                 "sex": "MALE", "admissionDate": "2020-02-03", "enteredOn": "%s"%s}
                                """
                                        .formatted(
                                                cell,
                                                status,
                                                day,
                                                probationary
                                                        ? ""
                                                        : ", \"officialDate\": \"2021-02-03\""))
                        .post("/api/v1/members")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        ledger.people.add(Person.entered(UUID.fromString(id), day, status, cell));
    }

    /** Of any day since the beginning, as from a phone that was offline. */
    private void read() {
        Person person = one(ledger.people);
        if (!person.studies(day)) {
            return;
        }
        UUID section = one(ledger.sections);
        boolean toTheEnd = random.nextInt(3) > 0;
        LocalDate on =
                START.plusDays(random.nextInt((int) (day.toEpochDay() - START.toEpochDay()) + 1));
        Client.with(Tokens.ofMember(person.id(), person.cell(day)))
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"furthestFraction": %s, "resumePosition": 3, "clientTime": "%sT05:00:00Z"}
                        """
                                .formatted(toTheEnd ? "1" : "0.5", on))
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                        everywhere,
                        section)
                .then()
                .statusCode(200);
        person.read(section, toTheEnd, on);
    }

    private void settle() {
        Person person = one(ledger.people);
        UUID plan = random.nextBoolean() ? everywhere : ofACommune;
        boolean waived = random.nextInt(3) == 0;
        LocalDate on = waived ? today() : day.minusDays(random.nextInt(5));
        Response answer =
                Client.with(secretary)
                        .contentType(ContentType.JSON)
                        .body(
                                waived
                                        ? "{\"kind\": \"WAIVED\", \"reason\": \"Ốm.\"}"
                                        : """
                                          {"kind": "COMPLETED_ON_PAPER", "reason": "Bản in.", "completedOn": "%s"}
                                          """
                                                .formatted(on))
                        .post(settlementsOf(plan, person));
        if (answer.statusCode() == 201) {
            person.settlements()
                    .add(
                            new Settlement(
                                    answer.path("id"),
                                    plan,
                                    waived ? "WAIVED" : "COMPLETED_ON_PAPER",
                                    on));
        } else {
            assertThat(answer.statusCode()).isIn(404, 409);
        }
    }

    private void voidSettlement() {
        List<Person> settled =
                ledger.people.stream().filter(person -> !person.settlements().isEmpty()).toList();
        if (settled.isEmpty()) {
            return;
        }
        Person person = one(settled);
        Settlement settlement = one(person.settlements());
        Client.with(secretary)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Nhầm.\"}")
                .post(settlementsOf(settlement.plan(), person) + "/" + settlement.id() + "/voids")
                .then()
                .statusCode(201);
        person.settlements().remove(settlement);
    }

    private static String settlementsOf(UUID plan, Person person) {
        return "/api/v1/study-plans/" + plan + "/members/" + person.id() + "/settlements";
    }

    private void change() {
        Person person = one(ledger.people);
        String status = one(STATUSES);
        Response answer = Branch.become(person.id(), status, day.toString());
        if (answer.statusCode() == 201) {
            person.changes().add(new Change(day, status, null, answer.path("id")));
        } else {
            assertThat(answer.statusCode()).isEqualTo(409);
        }
    }

    private void voidChange() {
        List<Person> changed =
                ledger.people.stream()
                        .filter(person -> person.changes().stream().anyMatch(c -> c.id() != null))
                        .toList();
        if (changed.isEmpty()) {
            return;
        }
        Person person = one(changed);
        Change change = one(person.changes().stream().filter(c -> c.id() != null).toList());
        String address = "/api/v1/members/" + person.id();
        int status =
                Client.as("officer")
                        .header("If-Match", Client.as("officer").get(address).header("ETag"))
                        .contentType(ContentType.JSON)
                        .body("{\"reason\": \"Nhầm\"}")
                        .post(address + "/status-changes/" + change.id() + "/voids")
                        .statusCode();
        if (status == 201) {
            person.changes().remove(change);
        } else {
            assertThat(status).isEqualTo(409);
        }
    }

    private void move() {
        UUID cell = one(cells);
        UUID commune = one(communes);
        if (!ledger.above(cell, day).equals(commune)) {
            Branch.move(cell, commune, day.toString()).then().statusCode(201);
            ledger.places.get(cell).put(day, commune);
        }
    }

    private void merge() {
        UUID successor = one(cells);
        UUID gone = one(cells);
        if (successor.equals(gone) || cells.size() < 3) {
            return;
        }
        Branch.merge(successor, day.toString(), gone).then().statusCode(201);
        cells.remove(gone);
        ledger.people.stream()
                .filter(person -> gone.equals(person.cell(day)))
                .filter(person -> !List.of("REMOVED", "DECEASED").contains(person.status(day)))
                .forEach(person -> person.changes().add(new Change(day, null, successor, null)));
    }

    /** The plan of the one that is gone is the successor's. */
    private void mergeCommunes() {
        day = day.plusDays(1);
        UUID gone = communes.get(0);
        UUID successor = communes.get(1);
        Branch.merge(successor, day.toString(), gone).then().statusCode(201);
        // Those that were merged before are below it, too: whose death was a mistake is still there
        ledger.places.forEach(
                (cell, place) -> {
                    if (ledger.above(cell, day).equals(gone)) {
                        place.put(day, successor);
                    }
                });
        planned = successor;
    }

    /** As a revision does: what was optional is required, for everybody. */
    private void askForOtherSections() {
        UUID optional =
                ledger.sections.stream()
                        .filter(section -> !ledger.required.contains(section))
                        .findFirst()
                        .orElse(null);
        UUID changed = optional == null ? ledger.required.get(0) : optional;
        Database.rows(
                "update resolution_section set required = not required where id = ?", changed);
        if (!ledger.required.remove(changed)) {
            ledger.required.add(changed);
        }
        LocalDate now = today();
        assertCounts(everywhere, null, communes.get(2), now);
        while (!Database.rows("select 1 from study_recount").isEmpty()) {
            counting.follow();
        }
    }

    private void check() {
        for (LocalDate on = START.minusDays(1);
                on.isBefore(day.plusDays(2));
                on = on.plusDays(19)) {
            check(on);
        }
        check(DUE);
        check(DUE.plusDays(1));
        check(day);
        check(today());
    }

    private void check(LocalDate on) {
        for (UUID commune : communes) {
            assertCounts(everywhere, null, commune, on);
        }
        assertCounts(ofACommune, planned, planned, on);
        assertSums(report(everywhere, Demo.PROVINCE, on));
        assertSums(report(ofACommune, Demo.PROVINCE, on));
    }

    private void assertCounts(UUID plan, UUID planned, UUID commune, LocalDate on) {
        JsonPath report = report(plan, commune, on);
        Map<String, Long> expected = ledger.count(plan, planned, commune, on);
        assertThat(counts(report, "total")).as("%s on %s", commune, on).isEqualTo(expected);
        long late =
                plan.equals(everywhere) && on.isAfter(DUE)
                        ? expected.get("inProgress") + expected.get("notStarted")
                        : 0;
        assertThat(report.getLong("total.overdue")).as("overdue on %s", on).isEqualTo(late);
        for (String unit : report.getList("units.organizationId", String.class)) {
            assertThat(
                            counts(
                                    report,
                                    "units.find { it.organizationId == '%s' }.counts"
                                            .formatted(unit)))
                    .as("cell %s on %s", unit, on)
                    .isEqualTo(ledger.count(plan, planned, UUID.fromString(unit), on));
        }
        assertSums(report);
    }

    private static Map<String, Long> counts(JsonPath report, String where) {
        return StudyLedger.COUNTS.stream()
                .collect(
                        Collectors.toMap(name -> name, name -> report.getLong(where + "." + name)));
    }

    private static void assertSums(JsonPath report) {
        for (String count :
                List.of("assigned", "expected", "completed", "inProgress", "notStarted")) {
            assertThat(
                            report.getList("units.counts." + count, Long.class).stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .as(count)
                    .isEqualTo(report.getLong("total." + count));
        }
    }

    private static JsonPath report(UUID plan, UUID organization, LocalDate on) {
        var request =
                Client.as("officer")
                        .queryParam("planId", plan)
                        .queryParam("organizationId", organization);
        if (!on.equals(today())) {
            request.queryParam("asOf", on.toString());
        }
        return request.get("/api/v1/reports/study").then().statusCode(200).extract().jsonPath();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static LocalDate today() {
        return LocalDate.now(Time.VIETNAM);
    }
}
