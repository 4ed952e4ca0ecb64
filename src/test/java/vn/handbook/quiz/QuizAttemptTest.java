package vn.handbook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Role;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Examples;
import vn.handbook.testing.Examples.Filling;
import vn.handbook.testing.Examples.Operation;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** A member takes a quiz: by the server's clock, and with the keys at the end. */
@HttpTest
class QuizAttemptTest {
    private static final String TWO_ATTEMPTS =
            "\"questionsDrawn\": 2, \"attemptsAllowed\": 2, \"timeLimitSeconds\": 600, \"passMark\": 0.5,"
                    + " \"shuffled\": true";
    private static final String TWO_QUESTIONS =
            Taker.quiz(TWO_ATTEMPTS, Taker.one("X", 1), Taker.one("Y", 2));

    @Inject AttemptCleanup cleanup;

    private Snapshot before;
    private Taker taker;

    @BeforeEach
    void keepAQuiz() {
        before = Snapshot.take();
        Database.rows("delete from quiz_attempt");
        Taker.keep(TWO_QUESTIONS).then().statusCode(200);
        taker = Taker.of(5);
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void passingCompletesTheSectionAndExplainsTheAnswers() {
        overview().body("attemptsUsed", equalTo(0)).body("passed", equalTo(false));
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        assertThat(attempt.getList("questions")).hasSize(2);
        assertThat(attempt.getInt("secondsLeft")).isBetween(590, 600);
        overview().body("openAttemptId", equalTo(id)).body("attemptsUsed", equalTo(1));
        taker.save(id, right(attempt, 0), wrong(attempt, 1))
                .then()
                .statusCode(200)
                .body("answered", equalTo(2))
                .body("questions", equalTo(2))
                .body("secondsLeft", lessThanOrEqualTo(600));
        assertThat(taker.hasDoneTheSection()).isFalse();
        taker.submit(id)
                .then()
                .statusCode(201)
                .body("attempt.correct", equalTo(1))
                .body("attempt.score", equalTo(0.5f))
                .body("attempt.passed", equalTo(true))
                .body("attempt.late", equalTo(false))
                .body("secondsLeft", nullValue());
        assertThat(taker.hasDoneTheSection()).isTrue();
        JsonPath told =
                taker.read(id)
                        .then()
                        .statusCode(200)
                        .body("questions.correct", equalTo(List.of(true, false)))
                        .body("questions.explanation", everyItem(notNullValue()))
                        .extract()
                        .jsonPath();
        int key = told.getInt("questions[1].key.choices[0]");
        assertThat(told.getString("questions[1].options[%d]".formatted(key - 1)))
                .isEqualTo(rightOption(told.getString("questions[1].text")));
        overview().body("passed", equalTo(true)).body("openAttemptId", nullValue());
    }

    @Test
    void failingCompletesNothingAndAttemptsComeToAnEnd() {
        for (int number = 1; number <= 2; number++) {
            JsonPath attempt = taker.begun();
            assertThat(attempt.getInt("attempt.number")).isEqualTo(number);
            taker.submit(attempt.get("attempt.id"))
                    .then()
                    .statusCode(201)
                    .body("attempt.correct", equalTo(0))
                    .body("attempt.passed", equalTo(false));
        }
        taker.start().then().statusCode(409).body("code", equalTo("NO_ATTEMPT_LEFT"));
        assertThat(taker.hasDoneTheSection()).isFalse();
        Client.with(taker.token())
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get(Taker.at(Taker.PLAN))
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(2)))
                .body("total", equalTo(2))
                .body("nextCursor", notNullValue());
    }

    /** Every body that a member gets before the end, as it travels. */
    @Test
    void whatIsRightNeverTravelsBeforeTheEnd() {
        Taker.keep(
                        Taker.quiz(
                                TWO_ATTEMPTS.replace(
                                        "\"questionsDrawn\": 2", "\"questionsDrawn\": 4"),
                                """
                                {"kind": "SHORT_ANSWER", "text": "Điền từ?", "key": {"texts": ["bí mật một"]},
                                    "explanation": "Bí mật hai."}
                                """,
                                """
                                {"kind": "TRUE_FALSE", "text": "Đúng không?", "key": {"truth": true},
                                    "explanation": "Bí mật ba."}
                                """,
                                """
                                {"kind": "ORDERING", "text": "Xếp lại?", "options": ["a", "b", "c"],
                                    "key": {"choices": [2, 1, 3]}, "explanation": "Bí mật bốn."}
                                """,
                                """
                                {"kind": "MANY", "text": "Chọn?", "options": ["d", "e", "f"],
                                    "key": {"choices": [1, 3]}, "explanation": "Bí mật năm."}
                                """))
                .then()
                .statusCode(200);
        Response started = taker.start();
        JsonPath attempt = started.then().statusCode(201).extract().jsonPath();
        String id = attempt.get("attempt.id");
        String question = attempt.get("questions.find { it.kind == 'MANY' }.id");
        Response faulty =
                taker.save(id, Taker.choice(question, 4), Taker.choice(UUID.randomUUID()));
        faulty.then().statusCode(422);
        List<Response> bodies =
                new ArrayList<>(
                        List.of(
                                started,
                                faulty,
                                taker.start(),
                                taker.save(id, Taker.choice(question, 1))));
        readings(id).forEach(bodies::add);
        assertThat(bodies).hasSizeGreaterThan(40);
        for (Response body : bodies) {
            assertThat(body.statusCode()).isLessThan(500);
            assertThat(body.asString())
                    .doesNotContainIgnoringCase("bí mật")
                    .doesNotContain("\"key\"", "\"explanation\"", "\"correct\"", "\"truth\"");
        }
        taker.read(id).then().statusCode(200).body("questions", hasSize(4));
        for (String address : List.of(Taker.QUIZ, Taker.QUIZ + "/statistics")) {
            Client.with(taker.token()).get(address).then().statusCode(403);
        }
        assertThat(taker.submit(id).asString()).contains("bí mật một", "Bí mật năm.");
    }

    /** Everything of the contract that a member may read, and this attempt for the example's. */
    private Stream<Response> readings(String attempt) {
        Examples examples = Examples.ofTheService();
        UnaryOperator<String> mine =
                example -> example.replace("01978400-0000-7043-8000-000000000001", attempt);
        return examples.operations().stream()
                .filter(Operation::reads)
                .filter(
                        operation ->
                                Access.ruleOf(operation.id()).isOpen()
                                        || Access.ruleOf(operation.id())
                                                .roles()
                                                .contains(Role.MEMBER))
                .map(
                        operation ->
                                examples.send(
                                        Client.with(taker.token()),
                                        operation,
                                        new Filling(UUID.randomUUID().toString(), mine)));
    }

    @Test
    void answersAreKeptOneByOneAndTheLastOfEachStays() {
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        taker.save(id, wrong(attempt, 0)).then().statusCode(200).body("answered", equalTo(1));
        for (int again = 0; again < 2; again++) {
            taker.save(id, right(attempt, 0)).then().statusCode(200).body("answered", equalTo(1));
        }
        taker.save(id, wrong(attempt, 1), right(attempt, 1))
                .then()
                .statusCode(200)
                .body("answered", equalTo(2));
        taker.save(
                        id,
                        "{\"questionId\": \"%s\"}"
                                .formatted((String) attempt.get("questions[0].id")))
                .then()
                .body("answered", equalTo(1));
        taker.read(id)
                .then()
                .body("questions[0].answer", nullValue())
                .body("questions[1].answer.choices", hasSize(1));
        taker.submit(id).then().body("attempt.correct", equalTo(1));
    }

    @Test
    void answersThatDoNotFitAreAllNamedAndNoneIsKept() {
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        String first = attempt.get("questions[0].id");
        taker.save(
                        id,
                        right(attempt, 1),
                        Taker.choice(first, 4),
                        Taker.choice(first, 1, 2),
                        "{\"questionId\": \"%s\", \"text\": \"A\"}".formatted(first),
                        Taker.choice(UUID.randomUUID(), 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("QUIZ_ANSWER_INVALID"))
                .body(
                        "errors.pointer",
                        equalTo(
                                List.of(
                                        "/answers/1/choices/0",
                                        "/answers/2/choices",
                                        "/answers/3/choices",
                                        "/answers/3/text",
                                        "/answers/4/questionId")));
        taker.read(id).then().body("questions.answer", equalTo(Arrays.asList(null, null)));
    }

    @Test
    void answersWithinTheGraceAreTakenAndLaterOnesNot() {
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        Taker.wait(id, 603);
        taker.save(id, right(attempt, 0)).then().statusCode(200).body("secondsLeft", equalTo(0));
        Taker.wait(id, 10);
        taker.save(id, right(attempt, 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("QUIZ_TIME_OVER"));
        // What was saved counts, as of the deadline
        JsonPath ended =
                taker.read(id).then().body("attempt.correct", equalTo(1)).extract().jsonPath();
        assertThat(ended.getString("attempt.endedAt"))
                .isEqualTo(ended.getString("attempt.deadlineAt"));
        assertThat(taker.hasDoneTheSection()).isTrue();
        taker.save(id, right(attempt, 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("QUIZ_ATTEMPT_ENDED"));
        taker.submit(id).then().statusCode(201).body("attempt.correct", equalTo(1));
    }

    @Test
    void whatIsLeftOpenIsEndedByTheJobAndByTheNextStart() {
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        taker.save(id, right(attempt, 0)).then().statusCode(200);
        Taker.wait(id, 700);
        cleanup.endOverdue();
        assertThat(
                        Database.rows(
                                "select passed from quiz_attempt where id = ?",
                                UUID.fromString(id)))
                .containsExactly(List.of(true));
        assertThat(taker.hasDoneTheSection()).isTrue();

        String second = taker.begun().get("attempt.id");
        Taker.wait(second, 700);
        taker.start().then().statusCode(409).body("code", equalTo("NO_ATTEMPT_LEFT"));
    }

    @Test
    void questionsStayAsTheyWereDrawnWhateverBecomesOfTheBank() {
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        Taker.keep(
                        Taker.quiz(
                                "\"questionsDrawn\": 1, \"attemptsAllowed\": 2, \"passMark\": 1, \"shuffled\": true",
                                Taker.one("X", 3)))
                .then()
                .statusCode(200)
                .body("questions", hasSize(1));
        assertThat(taker.read(id).jsonPath().<Object>get("questions"))
                .isEqualTo(attempt.get("questions"));
        taker.save(id, right(attempt, 0), wrong(attempt, 1)).then().statusCode(200);
        taker.submit(id)
                .then()
                .body("attempt.correct", equalTo(1))
                .body("attempt.passed", equalTo(true));
        assertThat(taker.begun().getList("questions")).hasSize(1);
    }

    @Test
    void nobodyElseSeesAnAttempt() {
        String id = taker.begun().get("attempt.id");
        Taker other = Taker.of(6);
        other.read(id).then().statusCode(404);
        other.save(id, Taker.choice(UUID.randomUUID(), 1)).then().statusCode(404);
        other.submit(id).then().statusCode(404);
        for (String account : List.of("officer", "editor", "admin", "auditor")) {
            Client.as(account).get(Taker.at(Taker.PLAN) + "/" + id).then().statusCode(403);
        }
        taker.read(id).then().statusCode(200).body("attempt.endedAt", nullValue());
    }

    @Test
    void sectionsOfOthersPlansAndSectionsWithoutAQuizAreNotFound() {
        for (String address :
                List.of(
                        Taker.at(Demo.plan(1)),
                        Taker.at(UUID.randomUUID()),
                        Taker.at(Taker.PLAN)
                                .replace(
                                        Taker.SECTION.toString(), Demo.section(3, 1).toString()))) {
            Client.with(taker.token()).post(address).then().statusCode(404);
        }
        Database.rows(
                "update resolution_section set requirement = 'READ' where id = ?", Taker.SECTION);
        taker.start().then().statusCode(404);
    }

    @Test
    void whoIsExemptHasNothingToTake() {
        Database.rows("update member set status = 'EXEMPT' where id = ?", taker.id());
        taker.start().then().statusCode(404);
    }

    /** What is done of a section is done for every plan that asks for it. */
    @Test
    void attemptIsTheSameInEveryPlanOfTheResolution() {
        UUID other = UUID.randomUUID();
        Database.rows(
                """
                insert into study_plan (id, resolution_id, organization_id, title, opens_on, due_on, version, created_at)
                select ?, resolution_id, organization_id, 'Đợt hai', opens_on, due_on, 0, created_at
                from study_plan where id = ?
                """,
                other,
                Taker.PLAN);
        String id = taker.begun().get("attempt.id");
        Client.with(taker.token())
                .post(Taker.at(other))
                .then()
                .statusCode(200)
                .body("attempt.id", equalTo(id));
        Client.with(taker.token())
                .post(Taker.at(other) + "/" + id + "/submission")
                .then()
                .statusCode(201);
        taker.read(id).then().body("attempt.endedAt", notNullValue());
    }

    @Test
    void beforeThePlanOpensThereIsNoAttemptAndAfterItsEndTheyAreLate() {
        Database.rows("update study_plan set opens_on = current_date + 2 where id = ?", Taker.PLAN);
        taker.start().then().statusCode(409).body("code", equalTo("QUIZ_NOT_OPEN"));
        Database.rows(
                "update study_plan set opens_on = current_date - 9, due_on = current_date - 3 where id = ?",
                Taker.PLAN);
        JsonPath attempt = taker.begun();
        taker.save(attempt.get("attempt.id"), right(attempt, 0)).then().statusCode(200);
        taker.submit(attempt.get("attempt.id"))
                .then()
                .statusCode(201)
                .body("attempt.late", equalTo(true))
                .body("attempt.passed", equalTo(true));
        assertThat(taker.hasDoneTheSection()).isTrue();
    }

    @Test
    void requirementThatChangedMeanwhileIsNotMetByTheQuiz() {
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        taker.save(id, right(attempt, 0)).then().statusCode(200);
        Database.rows(
                "update resolution_section set requirement = 'ATTENDED' where id = ?",
                Taker.SECTION);
        taker.submit(id).then().statusCode(201).body("attempt.passed", equalTo(true));
        assertThat(taker.hasDoneTheSection()).isFalse();
    }

    @Test
    void answersAreForgottenAfterTheirTimeAndTheResultStays() {
        String id = taker.begun().get("attempt.id");
        taker.submit(id).then().statusCode(201);
        Database.rows(
                "update quiz_attempt set ended_at = ended_at - interval '401 days', started_at = started_at - interval '401 days'");
        cleanup.forget();
        taker.read(id).then().body("questions", hasSize(2));
        cleanup.count();
        cleanup.forget();
        taker.read(id)
                .then()
                .statusCode(200)
                .body("questions", hasSize(0))
                .body("attempt.correct", equalTo(0))
                .body("attempt.passed", equalTo(false))
                .body("attempt.endedAt", notNullValue());
        String open = taker.begun().get("attempt.id");
        cleanup.forget();
        taker.read(open).then().body("questions", hasSize(2));
    }

    @Test
    void ofManyStartsAtOnceOneBegins() throws Exception {
        List<Response> answers = atOnce(8, i -> taker::start);
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getString("attempt.id"))
                .containsOnly((String) answers.get(0).jsonPath().get("attempt.id"));
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().<Object>get("questions"))
                .containsOnly(answers.get(0).jsonPath().<Object>get("questions"));
    }

    @Test
    void ofManySubmissionsAtOnceEachTellsTheSameEnd() throws Exception {
        JsonPath attempt = taker.begun();
        String id = attempt.get("attempt.id");
        taker.save(id, right(attempt, 0)).then().statusCode(200);
        List<Response> answers = atOnce(6, i -> () -> taker.submit(id));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(Response::asString).containsOnly(answers.get(0).asString());
    }

    /** What was answered 200 counts, and nothing of what was refused. */
    @Test
    void answersThatRaceWithTheSubmissionCountExactlyWhenTheyWereTaken() throws Exception {
        Taker.keep(TWO_QUESTIONS.replace("\"attemptsAllowed\": 2", "\"attemptsAllowed\": 100"))
                .then()
                .statusCode(200);
        for (int round = 0; round < 12; round++) {
            JsonPath attempt = taker.begun();
            String id = attempt.get("attempt.id");
            List<Response> answers =
                    atOnce(
                            3,
                            i ->
                                    i == 2
                                            ? () -> taker.submit(id)
                                            : () -> taker.save(id, right(attempt, i)));
            assertThat(answers.get(2).statusCode()).isEqualTo(201);
            long taken =
                    answers.subList(0, 2).stream()
                            .filter(answer -> answer.statusCode() == 200)
                            .count();
            assertThat(answers.subList(0, 2)).extracting(Response::statusCode).isSubsetOf(200, 409);
            taker.read(id).then().body("attempt.correct", equalTo((int) taken));
        }
    }

    @Test
    void startsAndSubmissionsAtOnceNeverGiveMoreAttemptsThanAllowed() throws Exception {
        atOnce(
                6,
                i ->
                        () -> {
                            Response last = null;
                            for (int n = 0; n < 4; n++) {
                                last = taker.start();
                                if (last.statusCode() < 300) {
                                    taker.submit(last.jsonPath().get("attempt.id"));
                                }
                            }
                            return last;
                        });
        assertThat(
                        Database.rows(
                                "select number from quiz_attempt where member_id = ? order by 1",
                                taker.id()))
                .containsExactly(List.of(1), List.of(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"answers\": []}", "{\"answers\": [null]}", "{\"answers\": 7}"})
    void answersThatAreNoneAreRefused(String body) {
        String id = taker.begun().get("attempt.id");
        Client.with(taker.token())
                .contentType("application/json")
                .body(body)
                .put(Taker.at(Taker.PLAN) + "/" + id + "/answers")
                .then()
                .statusCode(400)
                .body("errors", hasSize(greaterThan(0)));
    }

    @FunctionalInterface
    private interface Work {
        Callable<Response> of(int place);
    }

    private static List<Response> atOnce(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            var together = new CyclicBarrier(threads);
            var answers = new ArrayList<Future<Response>>();
            for (int i = 0; i < threads; i++) {
                Callable<Response> one = work.of(i);
                answers.add(
                        pool.submit(
                                () -> {
                                    together.await();
                                    return one.call();
                                }));
            }
            var got = new ArrayList<Response>();
            for (Future<Response> answer : answers) {
                got.add(answer.get());
            }
            return got;
        } finally {
            pool.shutdown();
        }
    }

    private ValidatableResponse overview() {
        return Client.with(taker.token())
                .get(Taker.at(Taker.PLAN).replace("quiz-attempts", "quiz"))
                .then()
                .statusCode(200);
    }

    private static String rightOption(String text) {
        return (text.equals("X") ? "A của " : "B của ") + text;
    }

    private static String right(JsonPath attempt, int question) {
        return Taker.choosing(
                attempt,
                question,
                rightOption(attempt.getString("questions[" + question + "].text")));
    }

    private static String wrong(JsonPath attempt, int question) {
        return Taker.choosing(
                attempt,
                question,
                "C của " + attempt.getString("questions[" + question + "].text"));
    }
}
