package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

@HttpTest
@TestProfile(RateLimitTest.Few.class)
class RateLimitTest {

    /** So few that a test can use them up. */
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "handbook.limit.reads", "30",
                    "handbook.limit.writes", "10",
                    "handbook.limit.searches", "5",
                    "handbook.limit.reports", "3",
                    "handbook.limit.exports", "2",
                    "handbook.limit.strangers", "60",
                    "handbook.proxy.trusted", "127.0.0.0/8,::1",
                    "quarkus.datasource.jdbc.new-connection-sql", "set statement_timeout to '5s'");
        }
    }

    @Test
    void S_093_anAccountThatReadsTooMuchWaitsAndNobodyElseDoes() {
        Response refusal = untilRefused(() -> as("member").get("/api/v1/documents"), 30);
        isTold(refusal, "reads");
        as("secretary")
                .get("/api/v1/documents")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"reads\";q=30;w=60")
                .header("RateLimit", matchesPattern("\"reads\";r=\\d+;t=\\d+"));
    }

    @Test
    void S_093_writesHaveTheirOwnCount() {
        isTold(untilRefused(() -> as("member").delete("/api/v1/me/sessions/x"), 10), "writes");
    }

    @Test
    void S_094_costlyOperationsAreCountedMoreStrictly() {
        isTold(
                untilRefused(
                        () -> as("editor").queryParam("q", "nghi quyet").get("/api/v1/documents"),
                        5),
                "searches");
        isTold(untilRefused(() -> as("officer").get("/api/v1/reports/study"), 3), "reports");
        as("editor").get("/api/v1/documents").then().statusCode(200);
    }

    @Test
    void S_094_aStatementThatTakesTooLongIsStopped() throws SQLException {
        try (Connection other = Database.connectAsOwner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table resolution in access exclusive mode");
            refused(as("editor").get("/api/v1/resolutions"), 503, "UNAVAILABLE")
                    .header("Retry-After", "5");
            other.rollback();
        }
        as("editor").get("/api/v1/resolutions").then().statusCode(200);
    }

    /** A search is one, however its address is written. */
    @Test
    void S_094_aSearchIsCountedWhateverItsAddressLooksLike() {
        isTold(
                untilRefused(
                        () ->
                                as("admin")
                                        .urlEncodingEnabled(false)
                                        .get("/api/v1/organizations;x=1?%71=doai"),
                        5),
                "searches");
    }

    @Test
    void S_093_strangersAreCountedByAddress() {
        Supplier<Response> stranger = () -> from("203.0.113.7").get("/api/v1/problems");
        isTold(untilRefused(stranger, 60), "strangers");
        from("203.0.113.8").get("/api/v1/problems").then().statusCode(200);
    }

    @Test
    void S_093_oneHomeIsOneAddressInIpv6() {
        int[] host = {0};
        isTold(
                untilRefused(
                        () ->
                                from("2001:db8:1:2::" + Integer.toHexString(++host[0]))
                                        .get("/api/v1/problems"),
                        60),
                "strangers");
        from("2001:db8:1:3::1").get("/api/v1/problems").then().statusCode(200);
    }

    /** What the client itself wrote stands to the left of what the proxy has seen. */
    @Test
    void S_010_nobodyBecomesAnotherByWritingAddresses() {
        int[] host = {0};
        isTold(
                untilRefused(
                        () ->
                                from("198.51.100." + ++host[0] + ", 203.0.113.9")
                                        .get("/api/v1/problems"),
                        60),
                "strangers");
    }

    @Test
    void S_093_badTokensAreAStrangersRequests() {
        isTold(
                untilRefused(
                        () ->
                                from("203.0.113.10")
                                        .header("Authorization", "Bearer a.b.c")
                                        .get("/api/v1/me"),
                        60),
                "strangers");
        from("203.0.113.10")
                .header("Authorization", "Bearer " + Client.tokenOf("officer"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void S_093_whatThisReplicaCountsTheOthersLearn() throws Exception {
        int second = java.time.LocalTime.now().getSecond();
        if (second > 40) {
            Thread.sleep((61 - second) * 1_000L);
        }
        for (int i = 0; i < 40; i++) {
            from("203.0.113.11").get("/api/v1/problems");
        }
        Thread.sleep(2_500);
        assertThat(Database.rows("select sum(used) from rate_count where used >= 40").get(0).get(0))
                .isNotNull();
        // As another replica would have told
        Database.rows("update rate_count set used = used + 100 where used >= 40");
        from("203.0.113.11").get("/api/v1/problems");
        Thread.sleep(2_500);
        isTold(from("203.0.113.11").get("/api/v1/problems"), "strangers");
    }

    private static io.restassured.specification.RequestSpecification from(String address) {
        return nobody().header("X-Forwarded-For", address);
    }

    /**
     * @param limit what is admitted, twice that when a new minute begins meanwhile
     */
    private static Response untilRefused(Supplier<Response> request, int limit) {
        Response response = null;
        for (int sent = 1; sent <= 2 * limit + 1; sent++) {
            response = request.get();
            if (response.statusCode() == 429) {
                assertThat(sent).isGreaterThan(limit / 2);
                return response;
            }
        }
        throw new AssertionError("Never refused: " + response.headers());
    }

    private static void isTold(Response refusal, String group) {
        refused(refusal, 429, "TOO_MANY_REQUESTS")
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .header("RateLimit", containsString("\"" + group + "\";r=0;t="))
                .header("RateLimit-Policy", notNullValue());
    }
}
