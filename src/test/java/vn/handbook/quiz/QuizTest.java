package vn.handbook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.scheduler.Scheduler;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** Editors keep the quizzes of their sections. */
@HttpTest
class QuizTest {
    private static final String SETTINGS =
            "\"questionsDrawn\": 2, \"attemptsAllowed\": 50, \"passMark\": 0.5, \"shuffled\": true";
    private static final String QUIZ = Taker.quiz(SETTINGS, Taker.one("X", 1), Taker.one("Y", 2));

    @Inject AttemptCleanup cleanup;
    @Inject SessionFactory database;
    @Inject Scheduler jobs;

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
        jobs.pause();
    }

    @AfterEach
    void putBack() {
        jobs.resume();
        before.close();
    }

    private static void noQuizYet() {
        Database.rows("delete from quiz_attempt");
        Database.rows("delete from quiz_question_count");
        Database.rows("delete from quiz_question");
        Database.rows("delete from quiz");
    }

    private static Response put(String basis, String body) {
        var request = Client.as("editor").contentType(ContentType.JSON).body(body);
        return (basis == null ? request : request.header("If-Match", basis)).put(Taker.QUIZ);
    }

    @Test
    void quizIsWrittenReadAndReplacedOnWhatWasSeen() {
        noQuizYet();
        Client.as("editor").get(Taker.QUIZ).then().statusCode(404);
        Response created = put(null, QUIZ);
        created.then()
                .statusCode(201)
                .header("Location", Taker.QUIZ)
                .header("ETag", "\"0\"")
                .body("timeLimitSeconds", nullValue())
                .body("questions.text", equalTo(List.of("X", "Y")))
                .body("questions.key.choices", equalTo(List.of(List.of(1), List.of(2))));
        Response read = Client.as("editor").get(Taker.QUIZ);
        assertThat(read.asString()).isEqualTo(created.asString());
        put(null, QUIZ).then().statusCode(428);
        put("\"1\"", QUIZ).then().statusCode(412);
        put("\"0\"", Taker.quiz(SETTINGS, Taker.one("Y", 2), Taker.one("X", 2)))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("questions.text", equalTo(List.of("Y", "X")))
                // What asks the same stays the same question
                .body("questions[0].id", equalTo(created.path("questions[1].id")));
        Client.as("editor").header("If-None-Match", "\"1\"").get(Taker.QUIZ).then().statusCode(304);
        assertThat(
                        Database.rows(
                                        "select count(*) from audit_event where action = 'QUIZ_CHANGED' and object_id = ?",
                                        Taker.SECTION)
                                .get(0)
                                .get(0))
                .isNotEqualTo(0L);
    }

    @Test
    void ofManyEditorsAtOnceOneWinsAndTheOthersAreStale() {
        Client.tokenOf("editor");
        String basis = Client.as("editor").get(Taker.QUIZ).header("ETag");
        List<Integer> answers =
                IntStream.range(0, 6)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        put(
                                                                        basis,
                                                                        Taker.quiz(
                                                                                SETTINGS,
                                                                                Taker.one("X", 1),
                                                                                Taker.one(
                                                                                        "Y" + i,
                                                                                        2)))
                                                                .statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        Client.as("editor").get(Taker.QUIZ).then().body("questions", hasSize(2));
    }

    @Test
    void ofManyFirstQuizzesAtOnceOneIsKept() {
        noQuizYet();
        Client.tokenOf("editor");
        List<Integer> answers =
                IntStream.range(0, 6)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> put(null, QUIZ).statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).containsOnly(201, 428).containsOnlyOnce(201);
        Client.as("editor").get(Taker.QUIZ).then().body("questions", hasSize(2));
    }

    @Test
    void allThatIsWrongWithABankIsToldAtOnce() {
        put(
                        "*",
                        Taker.quiz(
                                "\"questionsDrawn\": 9, \"attemptsAllowed\": 1, \"passMark\": 1, \"shuffled\": false",
                                Taker.one("X", 4),
                                Taker.one("X", 4),
                                "{\"kind\": \"MANY\", \"text\": \"M\", \"options\": [\"a\", \"a\"], \"key\": {\"choices\": [1, 1]}}",
                                "{\"kind\": \"ORDERING\", \"text\": \"O\", \"options\": [\"a\", \"b\"], \"key\": {\"choices\": [1]}}",
                                "{\"kind\": \"TRUE_FALSE\", \"text\": \"T\", \"options\": [\"a\", \"b\"], \"key\": {}}",
                                "{\"kind\": \"SHORT_ANSWER\", \"text\": \"S\", \"key\": {\"texts\": [\"?!\"], \"truth\": true}}",
                                "{\"kind\": \"ONE\", \"text\": \"N\", \"key\": {\"choices\": [1]}}",
                                "{\"kind\": \"ONE\", \"text\": \"P\", \"options\": [\"a\", \"b\"], \"key\": {\"choices\": [1, 2]}}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("QUIZ_RULE_BROKEN"))
                .body(
                        "errors.pointer",
                        equalTo(
                                List.of(
                                        "/questionsDrawn",
                                        "/questions/0/key/choices/0",
                                        "/questions/1",
                                        "/questions/1/key/choices/0",
                                        "/questions/2/options/1",
                                        "/questions/2/key/choices/1",
                                        "/questions/3/key/choices",
                                        "/questions/4/options",
                                        "/questions/4/key/truth",
                                        "/questions/5/key/truth",
                                        "/questions/5/key/texts/0",
                                        "/questions/6/options",
                                        "/questions/7/key/choices")));
    }

    @ParameterizedTest
    @CsvSource({
        "questionsDrawn, 0",
        "questionsDrawn, 501",
        "attemptsAllowed, 0",
        "attemptsAllowed, 101",
        "timeLimitSeconds, 29",
        "timeLimitSeconds, 86401",
        "passMark, 0",
        "passMark, -0.1",
        "passMark, 1.001",
        "passMark, 0.33333",
        "passMark, '\"NaN\"'",
        "passMark, 1e-2147483647",
        "shuffled, null"
    })
    void settingsOutsideTheirBoundsAreRefused(String name, String value) {
        String settings =
                "\"questionsDrawn\": 1, \"attemptsAllowed\": 1, \"timeLimitSeconds\": 60, \"passMark\": 0.5, \"shuffled\": true"
                        .replaceFirst("(\"" + name + "\": )[^,]+", "$1" + value);
        put("*", Taker.quiz(settings, Taker.one("X", 1)))
                .then()
                .statusCode(400)
                .body("errors.pointer", everyItem(equalTo("/" + name)));
    }

    @Test
    void bankHasAtMostFiveHundredQuestions() {
        put("*", Taker.quiz(SETTINGS, bank(501)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/questions"));
        put("*", Taker.quiz(SETTINGS, bank(500)))
                .then()
                .statusCode(200)
                .body("questions", hasSize(500));
    }

    private static String[] bank(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Taker.one("Câu " + i, 1 + i % 3))
                .toArray(String[]::new);
    }

    @Test
    void sectionThatAsksForNoQuizGetsNone() {
        Client.as("editor")
                .contentType(ContentType.JSON)
                .body(QUIZ)
                .put(Taker.QUIZ.replace(Taker.SECTION.toString(), Demo.section(3, 1).toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("SECTION_ASKS_FOR_NO_QUIZ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/statistics"})
    void editorsOfAnotherBranchAndSectionsOfAnotherResolutionFindNothing(String what) {
        String beside = Tokens.ofRole(UUID.randomUUID().toString(), "EDITOR", Demo.OTHER_COMMUNE);
        Client.with(beside).get(Taker.QUIZ + what).then().statusCode(404);
        Client.as("editor")
                .get(
                        Taker.QUIZ.replace(
                                        Demo.resolution(3).toString(),
                                        Demo.resolution(2).toString())
                                + what)
                .then()
                .statusCode(404);
        for (String account : List.of("member", "secretary", "officer", "admin", "auditor")) {
            Client.as(account).get(Taker.QUIZ + what).then().statusCode(403);
        }
    }

    @Test
    void statisticsAreOfAllTogetherAndOfFewNothing() {
        put("*", Taker.quiz(SETTINGS.replace("2", "1"), Taker.one("X", 1))).then().statusCode(200);
        for (int i = 0; i < 4; i++) {
            answer(Taker.of(i), true);
        }
        // Nothing answered, and not ended: neither counts
        String silent = Taker.of(5).begun().get("attempt.id");
        Taker.of(5).submit(silent).then().statusCode(201);
        answered(Taker.of(6), true);
        cleanup.count();
        statistics()
                .body("questions.text", equalTo(List.of("X")))
                .body("questions[0].answered", nullValue())
                .body("questions[0].shareCorrect", nullValue());
        answer(Taker.of(4), false);
        cleanup.count();
        cleanup.count();
        statistics()
                .body("questions[0].answered", equalTo(5))
                .body("questions[0].shareCorrect", equalTo(0.8f));
    }

    @Test
    void eachAnswerIsCountedOnceHoweverManyReplicasCount() {
        put("*", Taker.quiz(SETTINGS.replace("2", "1"), Taker.one("X", 1))).then().statusCode(200);
        for (int i = 0; i < 8; i++) {
            answer(Taker.of(i), i % 2 == 0);
        }
        IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(cleanup::count))
                .toList()
                .forEach(CompletableFuture::join);
        statistics()
                .body("questions[0].answered", equalTo(8))
                .body("questions[0].shareCorrect", equalTo(0.5f));
    }

    private static ValidatableResponse statistics() {
        return Client.as("editor").get(Taker.QUIZ + "/statistics").then().statusCode(200);
    }

    private static void answer(Taker taker, boolean right) {
        taker.submit(answered(taker, right)).then().statusCode(201);
    }

    private static String answered(Taker taker, boolean right) {
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        taker.save(id, Taker.choosing(attempt, 0, (right ? "A" : "B") + " của X"))
                .then()
                .statusCode(200);
        return id;
    }

    /** However large the bank and the paper are. */
    @Test
    void takingAQuizCostsAFixedFewStatements() {
        var costs = new ArrayList<List<Long>>();
        for (int size : new int[] {2, 200}) {
            put(
                            "*",
                            Taker.quiz(
                                    SETTINGS.replace("Drawn\": 2", "Drawn\": " + size)
                                            .replace("0.5", "1"),
                                    bank(size)))
                    .then()
                    .statusCode(200);
            Taker taker = Taker.of(7);
            database.getStatistics().clear();
            JsonPath attempt = taker.begun();
            long start = statements();
            String id = attempt.get("attempt.id");
            taker.save(id, Taker.choice(attempt.get("questions[0].id"), 1)).then().statusCode(200);
            long save = statements();
            taker.read(id).then().statusCode(200);
            long read = statements();
            taker.submit(id).then().statusCode(201);
            costs.add(List.of(start, save, read, statements()));
        }
        assertThat(costs.get(1)).isEqualTo(costs.get(0));
        assertThat(costs.get(0)).allSatisfy(cost -> assertThat(cost).isLessThanOrEqualTo(6));
    }

    private long statements() {
        long count = database.getStatistics().getPrepareStatementCount();
        database.getStatistics().clear();
        return count;
    }
}
