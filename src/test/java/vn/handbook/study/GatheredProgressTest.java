package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Tokens;

/** Many members report at the same time, over connections of their own. */
@HttpTest
class GatheredProgressTest {
    private static final UUID PLAN = Demo.plan(3);
    private static final UUID SECTION = Demo.section(3, 1);

    @Inject SessionFactory database;
    @Inject Scheduler jobs;
    @Inject StudyConfig config;
    @TestHTTPResource URI service;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    private record Member(UUID id, String token) {}

    private record Said(Member member, int percent, int position, Instant at) {}

    private List<Member> members;

    @BeforeEach
    void nobodyHasReadAnything() {
        members =
                Database.rows(
                                """
                                select m.id, m.organization_id from member m
                                where m.organization_id in (?, ?) and m.status = 'OFFICIAL' order by m.id limit 24
                                """,
                                Demo.CELL,
                                Demo.OTHER_CELL)
                        .stream()
                        .map(row -> member((UUID) row.get(0), (UUID) row.get(1)))
                        .toList();
        for (String table : List.of("section_progress", "progress_event", "section_reading_time")) {
            members.forEach(
                    member ->
                            Database.rows(
                                    "delete from %s where member_id = ?".formatted(table),
                                    member.id()));
        }
    }

    private static Member member(UUID id, UUID cell) {
        return new Member(id, Tokens.ofMember(id, cell));
    }

    /** Whatever is gathered with whatever, each ends where its own reports lead one by one. */
    @Test
    void anyInterleavingEndsAsIfEachReportHadComeAlone() throws Exception {
        var random = new Random(20261125);
        for (int round = 0; round < 4; round++) {
            nobodyHasReadAnything();
            List<Said> all = new ArrayList<>();
            for (Member member : members) {
                for (int i = 0; i < 8; i++) {
                    all.add(
                            new Said(
                                    member,
                                    random.nextInt(101),
                                    random.nextInt(500),
                                    Instant.parse(
                                            "2026-03-02T0%d:00:00Z".formatted(random.nextInt(9)))));
                }
            }
            List<Said> sent = new ArrayList<>(all);
            sent.addAll(all.subList(0, all.size() / 3));
            Collections.shuffle(sent, random);
            List<CompletableFuture<HttpResponse<String>>> answers =
                    sent.stream().map(this::report).toList();
            for (int i = 0; i < sent.size(); i++) {
                HttpResponse<String> answer = answers.get(i).get(30, TimeUnit.SECONDS);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                JsonNode state = json.readTree(answer.body());
                assertThat(state.get("sectionId").asText()).isEqualTo(SECTION.toString());
                assertThat(state.get("furthestFraction").asDouble())
                        .as("the answer covers the report")
                        .isGreaterThanOrEqualTo(sent.get(i).percent() / 100.0);
            }
            for (Member member : members) {
                assertThat(rowOf(member))
                        .isEqualTo(
                                oneByOne(
                                        all.stream()
                                                .filter(said -> said.member() == member)
                                                .toList()));
            }
        }
    }

    /** A fold over the reports in their order of sending, each merged into what is there. */
    private static List<Object> oneByOne(List<Said> reports) {
        int percent = 0;
        Said latest = reports.get(0);
        Instant completed = null;
        for (Said said : reports) {
            percent = Math.max(percent, said.percent());
            int order = said.at().compareTo(latest.at());
            latest = order > 0 || order == 0 && said.position() > latest.position() ? said : latest;
            if (said.percent() == 100 && (completed == null || said.at().isBefore(completed))) {
                completed = said.at();
            }
        }
        return Collections.unmodifiableList(
                Arrays.asList(percent, latest.position(), latest.at(), completed));
    }

    private static List<Object> rowOf(Member member) {
        List<Object> row =
                Database.rows(
                                """
                                select cast(round(furthest * 100) as integer), resume_position, reported_at, completed_at
                                from section_progress where member_id = ? and section_id = ?
                                """,
                                member.id(),
                                SECTION)
                        .get(0);
        return row.stream()
                .map(value -> value instanceof Timestamp at ? at.toInstant() : value)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** While the database is held up all gather; afterwards a few statements write them. */
    @Test
    void whoeverReportsAtTheSameTimeIsWrittenTogetherAndAnsweredAfterTheCommit() throws Exception {
        jobs.pause();
        try (Connection holding = holdUp()) {
            database.getStatistics().clear();
            List<CompletableFuture<HttpResponse<String>>> answers =
                    members.stream().map(member -> report(said(member, 7))).toList();
            await(() -> waiting() > 0);
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(answers).as("nothing is committed").noneMatch(CompletableFuture::isDone);
            holding.rollback();
            for (var answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            }
            assertThat(database.getStatistics().getPrepareStatementCount()).isLessThan(10);
        } finally {
            jobs.resume();
        }
    }

    @Test
    void rowThatTheDatabaseRefusesFailsAloneAmongThoseWrittenWithIt() throws Exception {
        Database.rowsAsOwner(
                "alter table progress_event add constraint poison_ck check (resume_position <> 666) not valid");
        try (Connection holding = holdUp()) {
            List<CompletableFuture<HttpResponse<String>>> answers =
                    IntStream.range(0, members.size())
                            .mapToObj(i -> report(said(members.get(i), i == 13 ? 666 : i)))
                            .toList();
            await(() -> waiting() > 0);
            TimeUnit.MILLISECONDS.sleep(300);
            holding.rollback();
            List<Integer> statuses = new ArrayList<>();
            for (var answer : answers) {
                statuses.add(answer.get(30, TimeUnit.SECONDS).statusCode());
            }
            assertThat(statuses.remove(13)).isEqualTo(500);
            assertThat(statuses).containsOnly(200);
            assertThat(
                            Database.rows(
                                    "select count(*) from progress_event where member_id = ?",
                                    members.get(13).id()))
                    .isEqualTo(List.of(List.of(0L)));
        } finally {
            Database.rowsAsOwner("alter table progress_event drop constraint poison_ck");
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAtOnceAndNothingThatWasTakenIsLost() throws Exception {
        Member member = members.get(0);
        List<CompletableFuture<HttpResponse<String>>> taken = new ArrayList<>();
        HttpResponse<String> refused;
        try (Connection holding = holdUp()) {
            taken.add(handIn(member, 500));
            await(() -> waiting() > 0);
            // as many more as may wait
            for (int i = 0; i < config.waitingEvents() / 500; i++) {
                taken.add(handIn(member, 500));
            }
            TimeUnit.SECONDS.sleep(1);
            Instant before = Instant.now();
            refused = handIn(member, 500).get(5, TimeUnit.SECONDS);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
            holding.rollback();
        }
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        for (var answer : taken) {
            assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(
                        Database.rows(
                                "select count(*) from progress_event where member_id = ?",
                                member.id()))
                .isEqualTo(List.of(List.of(500L * taken.size())));
    }

    /** Nobody can write an event until it is rolled back. */
    private static Connection holdUp() throws Exception {
        Connection holding = Database.connectAsOwner();
        holding.setAutoCommit(false);
        try (var statement = holding.createStatement()) {
            statement.execute("lock table progress_event in share mode");
        }
        return holding;
    }

    private static long waiting() {
        return (Long)
                Database.rows(
                                """
                                select count(*) from pg_locks
                                where not granted and relation = 'progress_event'::regclass
                                """)
                        .get(0)
                        .get(0);
    }

    private static void await(BooleanSupplier condition) throws Exception {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Said said(Member member, int position) {
        return new Said(member, 50, position, Instant.parse("2026-03-02T07:00:00Z"));
    }

    private CompletableFuture<HttpResponse<String>> report(Said said) {
        return send(
                said.member(),
                "PUT",
                "/api/v1/me/assignments/" + PLAN + "/sections/" + SECTION + "/progress",
                """
                {"furthestFraction": %s, "resumePosition": %d, "clientTime": "%s"}
                """
                        .formatted(said.percent() / 100.0, said.position(), said.at()));
    }

    private CompletableFuture<HttpResponse<String>> handIn(Member member, int events) {
        String body =
                IntStream.range(0, events)
                        .mapToObj(
                                i ->
                                        """
                                        {"id": "%s", "assignmentId": "%s", "sectionId": "%s",
                                         "furthestFraction": 0.5, "resumePosition": 1,
                                         "clientTime": "2026-03-02T07:00:00Z"}
                                        """
                                                .formatted(UUID.randomUUID(), PLAN, SECTION))
                        .collect(Collectors.joining(",", "{\"events\": [", "]}"));
        return send(member, "POST", "/api/v1/me/progress", body);
    }

    private CompletableFuture<HttpResponse<String>> send(
            Member member, String method, String path, String body) {
        return http.sendAsync(
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Authorization", "Bearer " + member.token())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
