package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** Whatever the network does to a history on its way, the state is what its events say. */
@HttpTest
class ProgressHistoryTest {
    private static final UUID PLAN = Demo.plan(3);
    private static final UUID MARKED = Demo.section(3, 2);
    private static final List<UUID> DEVICES =
            IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();

    private record Event(
            UUID id,
            UUID section,
            UUID device,
            double furthest,
            int position,
            int seconds,
            Instant at,
            boolean done) {

        String json() {
            return """
            {"id": "%s", "assignmentId": "%s", "sectionId": "%s", "furthestFraction": %s, "resumePosition": %d,
             "clientTime": "%s", "device": {"deviceId": "%s", "secondsSpent": %d}, "done": %s}
            """
                    .formatted(id, PLAN, section, furthest, position, at, device, seconds, done);
        }
    }

    /** The second section is done when it is marked so, however far it was read. */
    @BeforeEach
    void askForAMark() {
        require("MARK_DONE");
    }

    @AfterEach
    void askForReadingAgain() {
        require("READ");
    }

    private static void require(String requirement) {
        Database.rows(
                "update resolution_section set requirement = ? where id = ?", requirement, MARKED);
    }

    @Test
    void shuffledDoubledAndSplitHistoriesEndInTheStateThatTheirEventsSay() throws Exception {
        var random = new Random(20261124);
        for (int round = 0; round < 12; round++) {
            List<Event> history = history(random);
            Reader reader = Reader.fresh();
            deliver(reader, disordered(history, random), random);
            for (int position = 1; position <= 2; position++) {
                UUID section = Demo.section(3, position);
                List<Event> ofSection =
                        history.stream().filter(event -> event.section().equals(section)).toList();
                assertThat(reader.rowOf(section)).isEqualTo(stateOf(ofSection));
                assertThat(secondsOf(reader, position)).isEqualTo(secondsIn(ofSection));
            }
            assertThat(
                            Database.rows(
                                    "select count(*) from progress_event where member_id = ?",
                                    reader.id()))
                    .as("no acknowledged event is missing, none is there twice")
                    .isEqualTo(List.of(List.of((long) history.size())));
        }
    }

    /** The merge, said another way than the service says it: from all the events at once. */
    private static List<List<Object>> stateOf(List<Event> events) {
        Event latest =
                events.stream()
                        .max(Comparator.comparing(Event::at).thenComparing(Event::position))
                        .orElseThrow();
        return List.of(
                Arrays.asList(
                        events.stream().mapToDouble(Event::furthest).max().orElseThrow(),
                        latest.position(),
                        Timestamp.from(latest.at()),
                        events.stream()
                                .filter(ProgressHistoryTest::completes)
                                .map(Event::at)
                                .min(Comparator.naturalOrder())
                                .map(Timestamp::from)
                                .orElse(null)));
    }

    private static boolean completes(Event event) {
        return event.section().equals(MARKED) ? event.done() : event.furthest() == 1;
    }

    private static long secondsIn(List<Event> events) {
        Map<UUID, Integer> byDevice =
                events.stream().collect(Collectors.toMap(Event::device, Event::seconds, Math::max));
        return byDevice.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static long secondsOf(Reader reader, int position) {
        return ((Number)
                        reader.assignment(PLAN)
                                .extract()
                                .path("sections[%d].secondsSpent".formatted(position - 1)))
                .longValue();
    }

    private static List<Event> history(Random random) {
        return IntStream.range(0, 40)
                .mapToObj(
                        i ->
                                new Event(
                                        UUID.randomUUID(),
                                        Demo.section(3, 1 + i % 2),
                                        DEVICES.get(random.nextInt(DEVICES.size())),
                                        random.nextInt(11) / 10.0,
                                        random.nextInt(500),
                                        random.nextInt(1000),
                                        // few enough instants for ties
                                        Instant.parse(
                                                "2026-03-02T0%d:00:00Z"
                                                        .formatted(random.nextInt(9))),
                                        random.nextInt(5) == 0))
                .toList();
    }

    private static List<Event> disordered(List<Event> history, Random random) {
        var disordered = new ArrayList<>(history);
        history.stream().filter(event -> random.nextBoolean()).forEach(disordered::add);
        Collections.shuffle(disordered, random);
        return disordered;
    }

    /** In batches of random size over four connections at once. */
    private static void deliver(Reader reader, List<Event> events, Random random) throws Exception {
        List<Callable<Void>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(20));
            List<String> batch = events.subList(from, to).stream().map(Event::json).toList();
            batches.add(
                    () -> {
                        reader.hand(batch)
                                .then()
                                .statusCode(200)
                                .body("results", hasSize(batch.size()))
                                .body("results.outcome", everyItem(oneOf("ACCEPTED", "DUPLICATE")));
                        return null;
                    });
            from = to;
        }
        var phones = Executors.newFixedThreadPool(4);
        try {
            for (var answer : phones.invokeAll(batches)) {
                answer.get();
            }
        } finally {
            phones.shutdown();
        }
    }

    @Test
    void secondsAreNeverMoreThanHavePassedSinceTheAssignmentBegan() {
        Reader reader = Reader.fresh();
        reader.hand(
                        List.of(
                                new Event(
                                                UUID.randomUUID(),
                                                Demo.section(3, 1),
                                                DEVICES.get(0),
                                                0.5,
                                                1,
                                                Integer.MAX_VALUE,
                                                Instant.parse("2026-03-02T07:00:00Z"),
                                                false)
                                        .json()))
                .then()
                .body("results[0].outcome", equalTo("ACCEPTED"));
        long passed =
                Instant.now().getEpochSecond()
                        - Instant.parse("2025-12-31T17:00:00Z").getEpochSecond();
        assertThat(secondsOf(reader, 1)).isBetween(passed - 60, passed);
    }

    @Test
    void eventOfAClockThatRunsAheadKeepsTheTimeOfItsFirstArrival() {
        Reader reader = Reader.fresh();
        String ahead = event("2099-01-01T00:00:00Z", 100);
        reader.hand(List.of(ahead)).then().body("results[0].outcome", equalTo("ACCEPTED"));
        List<List<Object>> once = reader.rowOf(Demo.section(3, 1));
        reader.hand(List.of(ahead)).then().body("results[0].outcome", equalTo("DUPLICATE"));
        assertThat(reader.rowOf(Demo.section(3, 1))).isEqualTo(once);
        reader.hand(List.of(event("2098-01-01T00:00:00Z", 7)))
                .then()
                .body("sections[0].resumePosition", equalTo(7));
    }

    @Test
    void clockThatStandsInThePastIsBroughtToTheOpening() {
        Reader reader = Reader.fresh();
        reader.hand(List.of(event("1970-01-01T00:00:00Z", 9)))
                .then()
                .body("results[0].outcome", equalTo("ACCEPTED"));
        assertThat(reader.rowOf(Demo.section(3, 1)).get(0).get(2))
                .isEqualTo(Timestamp.from(Instant.parse("2025-12-31T17:00:00Z")));
    }

    private static String event(String clientTime, int position) {
        return new Event(
                        UUID.randomUUID(),
                        Demo.section(3, 1),
                        DEVICES.get(0),
                        0.5,
                        position,
                        1,
                        Instant.parse(clientTime),
                        false)
                .json();
    }
}
