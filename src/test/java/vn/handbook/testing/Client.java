package vn.handbook.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests as one of the demonstration's accounts, or as nobody; each answer is held against the
 * contract.
 */
public final class Client {
    public static final String PASSWORD = "Handbook-2026";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final RestAssuredConfig CONFIG =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .defaultContentCharset("UTF-8")
                                    .encodeContentTypeAs(
                                            "application/offset+octet-stream", ContentType.BINARY)
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
                    // An answer that does not come to its end is a failure, not a stop
                    .httpClient(
                            HttpClientConfig.httpClientConfig()
                                    .setParam("http.socket.timeout", 120_000));

    private Client() {}

    public static RequestSpecification nobody() {
        return given().config(CONFIG).filter(ContractCheck.INSTANCE);
    }

    /**
     * @param username {@code admin}, {@code editor}, {@code officer}, {@code secretary} or {@code
     *     member}
     */
    public static RequestSpecification as(String username) {
        return with(tokenOf(username));
    }

    public static RequestSpecification with(String token) {
        return nobody().header("Authorization", "Bearer " + token);
    }

    public static String tokenOf(String username) {
        return TOKENS.computeIfAbsent(username, Client::signIn);
    }

    /** After a test that ended sessions. */
    public static void forgetTokens() {
        TOKENS.clear();
    }

    private static String signIn(String username) {
        return signedIn(username).path("access_token");
    }

    /** The answer of the token endpoint: a session of its own. */
    public static Response signedIn(String username) {
        return signIn(username, PASSWORD).then().statusCode(200).extract().response();
    }

    /** Nobody, at another address: the tests' own one is a trusted proxy. */
    public static RequestSpecification nobodyAt(String address) {
        return nobody().header("X-Forwarded-For", address);
    }

    /** After a test that failed to sign in on purpose. */
    public static void forgetFailures() {
        Database.rows("delete from sign_in_throttle");
    }

    /** The answer of the token endpoint, whatever it is. */
    public static Response signIn(String identifier, String password) {
        return nobody().formParam("grant_type", "password")
                .formParam("username", identifier)
                .formParam("password", password)
                .post("/api/v1/auth/token");
    }
}
