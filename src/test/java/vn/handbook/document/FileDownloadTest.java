package vn.handbook.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class FileDownloadTest {
    private static final String FILE =
            "/api/v1/documents/%s/files/%s/content".formatted(Demo.document(117), Demo.file(1));
    private static final UUID LARGE = Demo.file(777);
    private static final String LARGE_FILE =
            "/api/v1/documents/%s/files/%s/content".formatted(Demo.document(117), LARGE);

    private static byte[] whole() {
        return Client.as("member").get(FILE).then().statusCode(200).extract().asByteArray();
    }

    private static Response range(String range) {
        return Client.as("member").header("Range", range).get(FILE);
    }

    @AfterEach
    void tidy() {
        for (String row :
                new String[] {
                    "document_file where id",
                    "file_reference where content_id",
                    "file_content where id"
                }) {
            Database.rows("delete from " + row + " = ?", LARGE);
        }
    }

    /** Pieces of one kind, made by the database. */
    private static void enterLarge(int pieces) {
        Database.rows(
                "insert into file_content (id, sha256, size, storage, created_at)"
                        + " values (?, sha256('large'), ?, 'DATABASE', now())",
                LARGE,
                (long) pieces * (128 << 10));
        Database.rows(
                "insert into file_chunk select ?, n, convert_to(repeat('0123456789abcdef', 8192), 'UTF8')"
                        + " from generate_series(0, ?) n",
                LARGE,
                pieces - 1);
        Database.rows("insert into file_reference values (?, ?)", LARGE, LARGE);
        Database.rows(
                """
                insert into document_file (id, document_id, content_id, kind, name, media_type, size, sha256,
                    extraction, created_at)
                select id, ?, id, 'AUDIO', 'a.mp3', 'audio/mpeg', size, sha256, 'NONE', now()
                from file_content where id = ?
                """,
                Demo.document(117),
                LARGE);
    }

    @Test
    void S_083_aFileIsSavedUnderItsNameAndDoesNothingWhereItIsOpened() {
        Client.as("member")
                .get(FILE)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        equalTo(
                                "attachment; filename=\"Gioi thieu nghi quyet.pdf\";"
                                        + " filename*=UTF-8''Gi%E1%BB%9Bi%20thi%E1%BB%87u%20ngh%E1%BB%8B"
                                        + "%20quy%E1%BA%BFt.pdf"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Repr-Digest", startsWith("sha-256=:"))
                .header("Accept-Ranges", equalTo("bytes"));
    }

    @Test
    void S_061_headTellsWhatGetSends() {
        Response get = Client.as("member").get(FILE);
        Response head = Client.as("member").head(FILE).then().statusCode(200).extract().response();
        for (String name :
                new String[] {
                    "ETag", "Content-Length", "Content-Type", "Repr-Digest", "Content-Disposition"
                }) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name)).isNotBlank();
        }
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        String tag = Client.as("member").get(FILE).header("ETag");
        Client.as("member").header("If-None-Match", tag).get(FILE).then().statusCode(304);
        Client.as("member").header("If-Match", "\"x\"").get(FILE).then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({"0-0,0,1", "0-99,0,100", "100-,100,", "-50,-50,", "5-999999999,5,"})
    void S_085_aRangeIsSentAsItWasAskedFor(String range, int from, Integer to) {
        byte[] whole = whole();
        int first = from < 0 ? whole.length + from : from;
        int end = to == null ? whole.length : to;
        Response answer = range("bytes=" + range);
        answer.then()
                .statusCode(206)
                .header(
                        "Content-Range",
                        equalTo("bytes %d-%d/%d".formatted(first, end - 1, whole.length)))
                .header("Content-Length", equalTo("" + (end - first)));
        assertThat(answer.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, first, end));
    }

    @Test
    void S_085_severalRangesComeInOneAnswer() {
        byte[] whole = whole();
        Response answer = range("bytes=0-9,20-29,-5");
        answer.then().statusCode(206).contentType(startsWith("multipart/byteranges; boundary="));
        String body = new String(answer.asByteArray(), ISO_8859_1);
        assertThat(answer.header("Content-Length")).isEqualTo("" + body.length());
        assertThat(body)
                .contains(
                        "Content-Range: bytes 20-29/"
                                + whole.length
                                + "\r\n\r\n"
                                + new String(whole, 20, 10, ISO_8859_1))
                .contains(new String(whole, whole.length - 5, 5, ISO_8859_1) + "\r\n--")
                .endsWith("--\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=999999999-",
                "bytes=-0",
                "bytes=0-9,5-20",
                "bytes=0-0,2-2,4-4,6-6,8-8,10-10,12-12,14-14,16-16"
            })
    void S_085_rangesOutsideOverlappingOrTooManyAre416(String range) {
        range(range)
                .then()
                .statusCode(416)
                .header("Content-Range", startsWith("bytes */"))
                .body("code", equalTo("RANGE_NOT_SATISFIABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"items=0-5", "bytes=a-b", "bytes=9-5", "bytes=", "0-5"})
    void S_085_whatIsNoRangeOfBytesIsIgnored(String range) {
        range(range).then().statusCode(200);
    }

    @Test
    void aRangeOfAnotherVersionIsNotPatchedTogether() {
        String tag = Client.as("member").get(FILE).header("ETag");
        Client.as("member")
                .header("Range", "bytes=0-9")
                .header("If-Range", tag)
                .get(FILE)
                .then()
                .statusCode(206);
        Client.as("member")
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"other\"")
                .get(FILE)
                .then()
                .statusCode(200);
    }

    @Test
    void aLargeFileTakesNoMoreMemoryThanASmallOne() throws Exception {
        int pieces = 2048;
        enterLarge(pieces);
        whole();
        long before = used();
        long most = 0;
        long received = 0;
        try (Socket socket = ask(LARGE_FILE)) {
            InputStream body = socket.getInputStream();
            var piece = new byte[1 << 20];
            long due = 0;
            while (received < (long) pieces * (128 << 10)) {
                int size = body.read(piece);
                assertThat(size).isPositive();
                received += size;
                if (received > due) {
                    most = Math.max(most, used());
                    due += 64 << 20;
                }
            }
        }
        assertThat(most - before).isLessThan(30L << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/pdf",
                "application/octet-stream",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/pdf, text/plain;q=0.5",
                "image/avif,image/webp,*/*",
                "audio/*",
                "audio/webm,audio/ogg,audio/*;q=0.9,application/ogg;q=0.7"
            })
    void whateverAClientAcceptsTheFileComesAsWhatItIs(String accept) {
        Client.as("member")
                .header("Accept", accept)
                .get(FILE)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        Client.as("member").header("Accept", accept).head(FILE).then().statusCode(200);
    }

    /** The end of a thousand slow pieces is as right as the beginning. */
    @Test
    void whoReadsSlowlyGetsItAll() throws Exception {
        int pieces = 24;
        enterLarge(pieces);
        try (Socket socket = ask(LARGE_FILE)) {
            InputStream body = socket.getInputStream();
            var all = new java.io.ByteArrayOutputStream();
            var piece = new byte[40_000];
            while (all.size() < pieces * (128 << 10)) {
                int size = body.read(piece);
                assertThat(size).isPositive();
                all.write(piece, 0, size);
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(2);
            }
            String received = all.toString(ISO_8859_1);
            String content = received.substring(received.indexOf("\r\n\r\n") + 4);
            assertThat(content)
                    .isEqualTo(
                            "0123456789abcdef"
                                    .repeat(content.length() / 16 + 1)
                                    .substring(0, content.length()));
        }
    }

    @Test
    void twoHundredSlowReadersHoldNobodyUp() throws Exception {
        enterLarge(160);
        var readers = new ArrayList<Socket>();
        Client.as("member").get("/api/v1/documents?limit=1").then().statusCode(200);
        long threads = busyThreads();
        try {
            for (int i = 0; i < 200; i++) {
                readers.add(ask(LARGE_FILE));
            }
            // Each has had the first piece, and takes no more
            for (Socket reader : readers) {
                assertThat(reader.getInputStream().read()).isEqualTo('H');
            }
            assertThat(busyThreads()).isLessThan(threads + 20);
            for (int i = 0; i < 20; i++) {
                Instant begun = Instant.now();
                Client.as("member").get("/api/v1/documents?limit=1").then().statusCode(200);
                // Not for ever, as whoever waits for slow readers would, however busy the machine
                // is
                assertThat(Duration.between(begun, Instant.now()))
                        .isLessThan(Duration.ofSeconds(5));
            }
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    /** Asks, and takes nothing of the answer. */
    private static Socket ask(String address) throws Exception {
        var socket = new Socket();
        socket.setReceiveBufferSize(16 << 10);
        socket.setSoTimeout(20_000);
        socket.connect(new java.net.InetSocketAddress("localhost", RestAssured.port));
        String request =
                "GET %s HTTP/1.1\r\nHost: handbook\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(address, Client.tokenOf("member"));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Threads on which requests are worked at, whether they wait for something or not. */
    private static long busyThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("executor-thread"))
                .filter(
                        thread ->
                                Arrays.stream(thread.getValue())
                                        .anyMatch(
                                                step ->
                                                        step.getClassName()
                                                                .startsWith("vn.handbook")))
                .count();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
