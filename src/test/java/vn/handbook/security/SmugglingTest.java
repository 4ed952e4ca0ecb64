package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

/** Requests whose end a proxy on the way may see elsewhere than the service (RFC 9112 §11.2). */
@HttpTest
class SmugglingTest {
    private static final String BODY =
            "grant_type=password&username=member&password=" + Client.PASSWORD;
    private static final String CHUNKED =
            Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";
    private static final String LENGTH = "Content-Length: " + BODY.length() + "\r\n";

    static Stream<Arguments> framings() {
        return Stream.of(
                Arguments.of(
                        "length and chunks", LENGTH + "Transfer-Encoding: chunked\r\n", CHUNKED),
                Arguments.of(
                        "chunks and length",
                        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                        CHUNKED),
                Arguments.of("two lengths", LENGTH + "Content-Length: 3\r\n", BODY),
                Arguments.of("one length twice", LENGTH + LENGTH, BODY),
                Arguments.of("lengths in a list", list(), BODY),
                Arguments.of(
                        "length with plus", "Content-Length: +" + BODY.length() + "\r\n", BODY),
                Arguments.of("negative length", "Content-Length: -1\r\n", BODY),
                Arguments.of("hexadecimal length", "Content-Length: 0x30\r\n", BODY),
                Arguments.of("space before colon", LENGTH.replace(":", " :"), BODY),
                Arguments.of("unknown coding", "Transfer-Encoding: xchunked\r\n", CHUNKED),
                Arguments.of("coding with tab", "Transfer-Encoding:\u000bchunked\r\n", CHUNKED),
                Arguments.of("identity", "Transfer-Encoding: identity\r\n" + LENGTH, BODY),
                Arguments.of(
                        "chunked not last", "Transfer-Encoding: chunked, identity\r\n", CHUNKED),
                Arguments.of("gzip and chunked", "Transfer-Encoding: gzip, chunked\r\n", CHUNKED),
                Arguments.of(
                        "two codings",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                        CHUNKED),
                Arguments.of("two hosts", "Host: other\r\n" + LENGTH, BODY),
                Arguments.of("header without name", ": x\r\n" + LENGTH, BODY),
                Arguments.of("header without colon", "Xx\r\n" + LENGTH, BODY),
                Arguments.of("bare line feed in headers", "X: a\nY: b\r\n" + LENGTH, BODY),
                Arguments.of("bare carriage return", "X: a\rY: b\r\n" + LENGTH, BODY),
                Arguments.of("NUL in a header", "X: a\0b\r\n" + LENGTH, BODY),
                Arguments.of("chunk size of letters", chunked(), CHUNKED.replaceFirst("^..", "zz")),
                Arguments.of("negative chunk", chunked(), "-" + CHUNKED),
                Arguments.of("chunk size with 0x", chunked(), "0x" + CHUNKED),
                Arguments.of("bare line feed in chunks", chunked(), CHUNKED.replace("\r\n", "\n")));
    }

    private static String list() {
        return "Content-Length: %1$d, %1$d\r\n".formatted(BODY.length());
    }

    private static String chunked() {
        return "Transfer-Encoding: chunked\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("framings")
    void S_060_ambiguousFramingIsNeverServed(String name, String headers, String body)
            throws IOException {
        RawHttp.Answer answer = RawHttp.send(post(headers) + body);
        assertThat(answer.status()).isIn(0, 400);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void S_060_bareLineFeedsAreNoLineEnds() throws IOException {
        RawHttp.Answer answer = RawHttp.send((post(LENGTH) + BODY).replace("\r\n", "\n"));
        assertThat(answer.status()).isEqualTo(400);
    }

    /** RFC 9112 §5.2 lets a server read a folded line as one with spaces: it must not end there. */
    @Test
    void S_060_aFoldedLineHidesNoHeader() throws IOException {
        RawHttp.Answer answer =
                RawHttp.send(
                        """
                        GET /api/v1/me HTTP/1.1\r
                        Host: handbook\r
                        X: a\r
                         Authorization: Bearer %s\r
                        Connection: close\r
                        \r
                        """
                                .formatted(Client.tokenOf("member")));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void S_060_whatFollowsARefusedRequestIsNotServed() throws IOException {
        String second = "GET /api/v1/problems HTTP/1.1\r\nHost: handbook\r\n\r\n";
        RawHttp.Answer answer =
                RawHttp.send(post("Transfer-Encoding: gzip, chunked\r\n") + CHUNKED + second);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Connection")).contains("close");
        assertThat(answer.body()).doesNotContain("HTTP/1.1");
    }

    @Test
    void S_060_theSameRequestWellFramedIsServed() throws IOException {
        assertThat(RawHttp.send(post(LENGTH + "Connection: close\r\n") + BODY).status())
                .isEqualTo(200);
        assertThat(RawHttp.send(post(chunked() + "Connection: close\r\n") + CHUNKED).status())
                .isEqualTo(200);
    }

    private static String post(String headers) {
        return """
        POST /api/v1/auth/token HTTP/1.1\r
        Host: handbook\r
        Content-Type: application/x-www-form-urlencoded\r
        %s\r
        """
                .formatted(headers);
    }
}
