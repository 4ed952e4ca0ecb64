package vn.handbook.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.nobody;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

@HttpTest
class SizeTest {
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final int MEGABYTE = 1 << 20;

    private Instant begun;

    @BeforeEach
    void begin() {
        Client.tokenOf("officer");
        begun = Instant.now();
    }

    @Test
    void S_058_aBodyThatSaysItIsTooLargeIs413BeforeItIsRead() throws IOException {
        RawHttp.Answer answer = RawHttp.send(post("Content-Length: 104857600\r\n") + "{");
        isProblem(answer, 413, "PAYLOAD_TOO_LARGE");
        assertThat(answer.header("Connection")).contains("close");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
    }

    /**
     * Closing at once would reset the connection, and whoever is still sending would never know
     * why.
     */
    @RepeatedTest(20)
    void S_058_whoIsStillSendingReadsTheRefusal() {
        refused(Register.enter("x".repeat(3 * MEGABYTE)), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void S_058_aChunkedBodyIs413WhereItPassesTheLimit() throws IOException {
        long before = used();
        byte[] chunk = new byte[MEGABYTE];
        Arrays.fill(chunk, (byte) ' ');
        byte[] size = "100000\r\n".getBytes(UTF_8);
        byte[] end = "\r\n".getBytes(UTF_8);
        var parts = new byte[1 + 3 * 20][];
        parts[0] = post("Transfer-Encoding: chunked\r\n").getBytes(UTF_8);
        for (int i = 0; i < 20; i++) {
            parts[1 + 3 * i] = size;
            parts[2 + 3 * i] = chunk;
            parts[3 + 3 * i] = end;
        }
        isProblem(RawHttp.send(parts), 413, "PAYLOAD_TOO_LARGE");
        assertThat(used() - before).isLessThan(50L * MEGABYTE);
    }

    @Test
    void S_058_aFormFieldOverTheLimitIs413() {
        refused(
                nobody().formParam("grant_type", "password")
                        .formParam("username", "member")
                        .formParam("password", "x".repeat(5000))
                        .post("/api/v1/auth/token"),
                413,
                "PAYLOAD_TOO_LARGE");
    }

    @Test
    void S_059_aFormOfManyFieldsIs400() {
        refused(
                nobody().contentType("application/x-www-form-urlencoded")
                        .body("a=1&".repeat(5000))
                        .post("/api/v1/auth/token"),
                400,
                "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 1000, 100_000})
    void S_059_deepJsonIs400(int levels) {
        refused(Register.enter("[".repeat(levels)), 400, "INVALID_REQUEST");
        refused(
                Register.enter("{\"a\":".repeat(levels) + "1" + "}".repeat(levels)),
                400,
                "INVALID_REQUEST");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK.multipliedBy(2));
    }

    @Test
    void S_059_aNumberOfAMegabyteIs400() {
        refused(
                Register.enter("{\"fullName\":" + "9".repeat(MEGABYTE) + "}"),
                400,
                "INVALID_REQUEST");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
    }

    @Test
    void S_059_aLongAddressIs414() throws IOException {
        isProblem(RawHttp.send(get("x".repeat(9000), "")), 414, "URI_TOO_LONG");
        assertThat(RawHttp.send(get("x".repeat(65536), "")).status()).isEqualTo(414);
    }

    @Test
    void S_059_headersOverTheLimitAre431() throws IOException {
        isProblem(
                RawHttp.send(get("x", ("X: " + "y".repeat(6000) + "\r\n").repeat(3))),
                431,
                "HEADERS_TOO_LARGE");
        assertThat(RawHttp.send(get("x", "X: y\r\n".repeat(20_000))).status()).isEqualTo(431);
    }

    private static void isProblem(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"traceId\":\"");
    }

    private static String post(String framing) {
        return """
        POST /api/v1/members HTTP/1.1\r
        Host: handbook\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        %s\r
        """
                .formatted(Client.tokenOf("officer"), framing);
    }

    private static String get(String query, String headers) {
        return "GET /api/v1/problems?q="
                + query
                + " HTTP/1.1\r\nHost: handbook\r\n"
                + headers
                + "\r\n";
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
