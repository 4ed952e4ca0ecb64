package vn.handbook.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/**
 * Whatever happens to members and to the tree: on every day each unit has as many members as were
 * there, and the parts sum to the whole.
 */
@HttpTest
class HeadCountHistoryTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 10);
    private static final List<String> STATUSES =
            List.of("OFFICIAL", "EXEMPT", "SUSPENDED", "REMOVED", "DECEASED");
    private static final int STEPS = 40;

    private final List<UUID> communes = new ArrayList<>();
    private final List<UUID> cells = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    /** Where a cell stood, from which day on. */
    private final Map<UUID, List<Since<UUID>>> places = new HashMap<>();

    private Random random;
    private LocalDate day = START;
    private Snapshot before;

    private record Since<T>(LocalDate from, T value) {}

    /** A change of status or of cell that holds; void ones are taken out. */
    private record Change(LocalDate on, String status, UUID cell, String id) {}

    private record Person(UUID id, List<Change> changes) {
        String status(LocalDate day) {
            return last(day).stream()
                    .filter(change -> change.status() != null)
                    .reduce((one, next) -> next)
                    .map(Change::status)
                    .orElse("NONE");
        }

        UUID cell(LocalDate day) {
            return last(day).stream()
                    .filter(change -> change.cell() != null)
                    .reduce((one, next) -> next)
                    .map(Change::cell)
                    .orElse(null);
        }

        private List<Change> last(LocalDate day) {
            return changes.stream().filter(change -> !change.on().isAfter(day)).toList();
        }
    }

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
    void partsSumToTheWholeOnEveryDay(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            communes.add(Branch.commune("Xã " + seed + " " + i));
        }
        for (int i = 0; i < 5; i++) {
            UUID commune = one(communes);
            UUID cell = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ " + seed + " " + i);
            cells.add(cell);
            places.put(cell, new ArrayList<>(List.of(new Since<>(LocalDate.MIN, commune))));
        }
        for (int i = 0; i < STEPS; i++) {
            day = day.plusDays(random.nextInt(6));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> enter();
                case 3, 4 -> change();
                case 5 -> makeVoid();
                case 6 -> move();
                default -> merge();
            }
        }
        check();
        mergeCommunes();
        check();
    }

    private void enter() {
        UUID cell = one(cells);
        boolean probationary = random.nextInt(3) == 0;
        String status = probationary ? "PROBATIONARY" : "OFFICIAL";
        UUID id =
                UUID.fromString(
                        Client.as("officer")
                                .contentType(ContentType.JSON)
                                .body(
                                        """
                                        {"organizationId": "%s", "status": "%s", "fullName": "Đếm Đủ",
                                         "dateOfBirth": "1970-01-31", "sex": "MALE", "admissionDate": "2020-02-03",
                                         "enteredOn": "%s"%s}
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
                                .path("id"));
        people.add(new Person(id, new ArrayList<>(List.of(new Change(day, status, cell, null)))));
    }

    private void change() {
        if (people.isEmpty()) {
            return;
        }
        Person person = one(people);
        String status = one(STATUSES);
        Response answer = Branch.become(person.id(), status, day.toString());
        if (answer.statusCode() == 201) {
            person.changes().add(new Change(day, status, null, answer.path("id")));
        } else {
            assertThat(answer.statusCode()).isEqualTo(409);
        }
    }

    private void makeVoid() {
        List<Person> changed =
                people.stream()
                        .filter(
                                person ->
                                        person.changes().stream()
                                                .anyMatch(change -> change.id() != null))
                        .toList();
        if (changed.isEmpty()) {
            return;
        }
        Person person = one(changed);
        Change change = one(person.changes().stream().filter(each -> each.id() != null).toList());
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
        if (!placeOf(cell, day).equals(commune)) {
            Branch.move(cell, commune, day.toString()).then().statusCode(201);
            places.get(cell).add(new Since<>(day, commune));
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
        people.stream()
                .filter(person -> gone.equals(person.cell(day)))
                .filter(person -> !List.of("REMOVED", "DECEASED").contains(person.status(day)))
                .forEach(person -> person.changes().add(new Change(day, null, successor, null)));
    }

    private void mergeCommunes() {
        day = day.plusDays(1);
        UUID gone = communes.get(0);
        UUID successor = communes.get(1);
        Branch.merge(successor, day.toString(), gone).then().statusCode(201);
        places.forEach(
                (cell, place) -> {
                    if (placeOf(cell, day).equals(gone) && cells.contains(cell)) {
                        place.add(new Since<>(day, successor));
                    }
                });
    }

    private UUID placeOf(UUID cell, LocalDate on) {
        return places.get(cell).stream()
                .filter(since -> !since.from().isAfter(on))
                .reduce((one, next) -> next)
                .orElseThrow()
                .value();
    }

    private void check() {
        for (LocalDate on = START.minusDays(1);
                !on.isAfter(day.plusDays(1));
                on = on.plusDays(17)) {
            for (UUID commune : communes) {
                JsonPath report = report(commune, on);
                for (String status : List.of("OFFICIAL", "PROBATIONARY", "EXEMPT")) {
                    assertThat(report.getLong("total." + status.toLowerCase()))
                            .as("%s of %s on %s", status, commune, on)
                            .isEqualTo(expected(commune, status, on));
                }
                assertThat(report.getLong("total.other"))
                        .isEqualTo(expected(commune, "SUSPENDED", on));
                assertSums(report);
            }
            assertSums(report(Demo.PROVINCE, on));
        }
    }

    private long expected(UUID commune, String status, LocalDate on) {
        return people.stream()
                .filter(person -> person.status(on).equals(status))
                .filter(person -> placeOf(person.cell(on), on).equals(commune))
                .count();
    }

    private static JsonPath report(UUID organization, LocalDate on) {
        return Client.as("officer")
                .get("/api/v1/organizations/" + organization + "/head-count?asOf=" + on)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertSums(JsonPath report) {
        for (String count : List.of("official", "probationary", "exempt", "other", "total")) {
            assertThat(
                            report.getList("units.counts." + count, Long.class).stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .isEqualTo(report.getLong("total." + count));
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
