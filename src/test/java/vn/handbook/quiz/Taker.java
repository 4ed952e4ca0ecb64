package vn.handbook.quiz;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.UUID;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Tokens;

/** A member of the demonstration who takes the quiz of the year's theme. */
record Taker(UUID id, String token) {
    static final UUID PLAN = Demo.plan(3);
    static final UUID SECTION = Demo.section(3, 5);
    static final String QUIZ =
            "/api/v1/resolutions/%s/sections/%s/quiz".formatted(Demo.resolution(3), SECTION);

    /**
     * @param place in the cell; each another member
     */
    static Taker of(int place) {
        UUID id =
                (UUID)
                        Database.rows(
                                        """
                                        select id from member
                                        where organization_id = ? and status = 'OFFICIAL'
                                        order by id offset ? limit 1
                                        """,
                                        Demo.OTHER_CELL,
                                        place)
                                .get(0)
                                .get(0);
        return new Taker(id, Tokens.ofMember(id, Demo.OTHER_CELL));
    }

    /** What there is in place of the demonstration's quiz from now on. */
    static Response keep(String quiz) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(quiz)
                .put(QUIZ);
    }

    static String quiz(String settings, String... questions) {
        return "{%s, \"questions\": [%s]}".formatted(settings, String.join(",", questions));
    }

    static String one(String text, int right) {
        return """
        {"kind": "ONE", "text": "%s", "options": ["A của %1$s", "B của %1$s", "C của %1$s"],
            "key": {"choices": [%d]}, "explanation": "Giải thích của %1$s."}
        """
                .formatted(text, right);
    }

    static String at(UUID plan) {
        return "/api/v1/me/assignments/%s/sections/%s/quiz-attempts".formatted(plan, SECTION);
    }

    Response start() {
        return Client.with(token).post(at(PLAN));
    }

    /** The attempt that begins now. */
    JsonPath begun() {
        return start().then().statusCode(201).extract().jsonPath();
    }

    Response read(String attempt) {
        return Client.with(token).get(at(PLAN) + "/" + attempt);
    }

    /**
     * @param answers as JSON texts
     */
    Response save(String attempt, String... answers) {
        return Client.with(token)
                .contentType(ContentType.JSON)
                .body("{\"answers\": [" + String.join(",", answers) + "]}")
                .put(at(PLAN) + "/" + attempt + "/answers");
    }

    Response submit(String attempt) {
        return Client.with(token).post(at(PLAN) + "/" + attempt + "/submission");
    }

    static String choice(Object question, Object... choices) {
        return "{\"questionId\": \"%s\", \"choices\": %s}"
                .formatted(question, Arrays.toString(choices));
    }

    /** The answer to a question as it is shown that chooses the option with this text. */
    static String choosing(JsonPath attempt, int question, String option) {
        String at = "questions[" + question + "]";
        return choice(
                attempt.get(at + ".id"),
                attempt.getList(at + ".options", String.class).indexOf(option) + 1);
    }

    /** As if so many seconds had passed. */
    static void wait(String attempt, int seconds) {
        Database.rows(
                """
                update quiz_attempt set started_at = started_at - make_interval(secs => ?),
                    deadline_at = deadline_at - make_interval(secs => ?)
                where id = ?
                """,
                seconds,
                seconds,
                UUID.fromString(attempt));
    }

    boolean hasDoneTheSection() {
        return !Database.rows(
                        "select 1 from section_progress where member_id = ? and section_id = ? and completed_at is not null",
                        id,
                        SECTION)
                .isEmpty();
    }
}
