package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.handbook.testing.Authenticator;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Examples;
import vn.handbook.testing.Examples.Filling;
import vn.handbook.testing.Examples.Operation;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/**
 * What Swagger UI sends when somebody presses <i>Try it out</i> and changes nothing works on the
 * demonstration. Each operation finds it as it was before the others.
 */
@HttpTest
class ExamplesTest {
    private static final List<String> ACCOUNTS =
            List.of("member", "secretary", "officer", "editor", "admin", "auditor");
    private static final Set<Integer> NOT_FOR_THIS_ACCOUNT = Set.of(403, 404);

    /** The demonstration has an administrator already. */
    private static final String FIRST_ADMINISTRATOR = "createFirstAdministrator";

    private Snapshot demonstration;
    private Examples examples;

    @BeforeEach
    void remember() {
        examples = Examples.ofTheService();
        demonstration = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        demonstration.close();
        Client.forgetTokens();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationWorksWithItsExamples() {
        return examples.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> tryOut(operation)));
    }

    private void tryOut(Operation operation) {
        assertThat(operation.description().path("summary").asText()).isNotBlank();
        assertThat(operation.description().path("description").asText()).isNotBlank();
        assertThat(operation.description().path("tags")).hasSize(1);
        Response answer = tried(operation);
        if (operation.id().equals(FIRST_ADMINISTRATOR)) {
            assertThat(answer.statusCode()).isEqualTo(400);
            return;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        if (!operation.reads()) {
            demonstration.restore();
            // Some operations end sessions
            Client.forgetTokens();
        }
    }

    private Response tried(Operation operation) {
        Response answer = null;
        for (String account : ACCOUNTS) {
            answer = examples.send(Client.as(account), operation, fillingOf(operation, account));
            if (!NOT_FOR_THIS_ACCOUNT.contains(answer.statusCode())) {
                break;
            }
        }
        return answer;
    }

    private static Filling fillingOf(Operation operation, String account) {
        String session =
                operation.hasParameter("sessionId")
                        ? Client.as(account)
                                .get("/api/v1/me/sessions")
                                .path("items[0].id")
                                .toString()
                        : null;
        return new Filling(session, example -> timely(operation.id(), example));
    }

    /** With the code that was just issued, where one is needed: no example could know it. */
    private static String timely(String operation, String example) {
        if (operation.equals("redeemCode")) {
            String code =
                    Client.as("officer")
                            .post("/api/v1/members/{id}/reset-codes", Demo.MEMBER)
                            .path("code");
            return example.replaceFirst("\"code\":\"[^\"]*\"", "\"code\":\"" + code + "\"");
        }
        return example.contains("\"otp\"")
                ? example.replaceFirst(
                        "\"otp\":\"[^\"]*\"",
                        "\"otp\":\"" + begunSecondFactor(operation).code() + "\"")
                : example;
    }

    /** Of the account that tries the operations first, confirmed where the operation needs it. */
    private static Authenticator begunSecondFactor(String operation) {
        Database.rows("delete from second_factor");
        String secret =
                Client.as("member")
                        .contentType("application/json")
                        .body(Map.of("currentPassword", Client.PASSWORD))
                        .post("/api/v1/me/second-factor")
                        .path("secret");
        if (!operation.equals("confirmMySecondFactor")) {
            Database.rows("update second_factor set confirmed_at = now()");
        }
        return new Authenticator(secret);
    }
}
