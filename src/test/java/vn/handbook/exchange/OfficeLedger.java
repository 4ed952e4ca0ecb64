package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.handbook.member.MemberStatus;
import vn.handbook.testing.Client;

/** What an office itself knows of its members, to hold the head-counts against. */
final class OfficeLedger {
    private static final Map<String, List<String>> COUNTED =
            Map.of(
                    "official", List.of("OFFICIAL"),
                    "probationary", List.of("PROBATIONARY"),
                    "exempt", List.of("EXEMPT"),
                    "other", List.of("TRANSFERRING", "SUSPENDED"),
                    "total",
                            List.of(
                                    "OFFICIAL",
                                    "PROBATIONARY",
                                    "EXEMPT",
                                    "TRANSFERRING",
                                    "SUSPENDED"));

    /** By name, since which day. */
    private final Map<String, TreeMap<LocalDate, Standing>> histories = new HashMap<>();

    private record Standing(String cell, String status) {}

    void stand(String name, LocalDate since, String cell, String status) {
        histories
                .computeIfAbsent(name, person -> new TreeMap<>())
                .put(since, new Standing(cell, status));
    }

    Set<String> names() {
        return histories.keySet();
    }

    /** Everybody as they stand in the end. */
    List<String> told() {
        return histories.entrySet().stream()
                .map(
                        person -> {
                            Standing last = person.getValue().lastEntry().getValue();
                            return told(person.getKey(), last.status(), last.cell());
                        })
                .toList();
    }

    static String told(String name, String status, String cell) {
        return name + ", " + MemberStatus.valueOf(status).label() + ", " + cell;
    }

    /**
     * @param others who was counted there besides
     */
    void assertCounted(
            UUID organization, LocalDate day, Collection<String> cells, JsonPath others) {
        JsonPath report = headCount(organization, day);
        assertSums(report);
        for (String count : COUNTED.keySet()) {
            assertThat(report.getLong("total." + count))
                    .as("%s of all on %s", count, day)
                    .isEqualTo(others.getLong("total." + count) + counted(count, day, cells));
        }
    }

    /**
     * @param cells all that are directly below it, by code
     */
    void assertCounted(UUID organization, LocalDate day, Map<String, UUID> cells) {
        JsonPath report = headCount(organization, day);
        assertSums(report);
        assertThat(report.getList("units.organizationId", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        cells.values().stream().map(UUID::toString).toList());
        for (String count : COUNTED.keySet()) {
            assertThat(report.getLong("total." + count))
                    .as("%s of %s on %s", count, cells.keySet(), day)
                    .isEqualTo(counted(count, day, cells.keySet()));
            cells.forEach(
                    (code, id) ->
                            assertThat(headCountOf(id, report, count))
                                    .as("%s of %s on %s", count, code, day)
                                    .isEqualTo(counted(count, day, List.of(code))));
        }
    }

    private static long headCountOf(UUID unit, JsonPath report, String count) {
        int at = report.getList("units.organizationId", String.class).indexOf(unit.toString());
        return report.getLong("units[" + at + "].counts." + count);
    }

    private long counted(String count, LocalDate day, Collection<String> cells) {
        return histories.values().stream()
                .map(history -> history.floorEntry(day))
                .filter(since -> since != null && cells.contains(since.getValue().cell()))
                .filter(since -> COUNTED.get(count).contains(since.getValue().status()))
                .count();
    }

    static JsonPath headCount(UUID organization, LocalDate day) {
        return Client.as("officer")
                .get(
                        "/api/v1/organizations/{id}/head-count?asOf={day}",
                        organization,
                        day.toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertSums(JsonPath report) {
        for (String count : COUNTED.keySet()) {
            assertThat(
                            report.getList("units.counts." + count, Long.class).stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .isEqualTo(report.getLong("total." + count));
        }
    }
}
