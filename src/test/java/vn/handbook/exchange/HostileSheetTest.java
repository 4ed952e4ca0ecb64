package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.sheet.Sheets;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** Files that are to do something else than to be read. */
@HttpTest
class HostileSheetTest {
    private static final int MEGABYTE = 1 << 20;

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    private static void refused(byte[] content, String code) {
        long imports = Database.count("data_import");
        Client.as("officer")
                .contentType("application/octet-stream")
                .queryParam("kind", "MEMBERS")
                .body(content)
                .post(Imports.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
        assertThat(Database.count("data_import")).isEqualTo(imports);
    }

    @Test
    void whatIsNoSheetIsRefusedInWords() {
        byte[] compound = {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        };
        refused(compound, "SHEET_TYPE_UNSUPPORTED");
        byte[] encrypted = new byte[1024];
        System.arraycopy(compound, 0, encrypted, 0, compound.length);
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, encrypted, 512, mark.length);
        refused(encrypted, "SHEET_ENCRYPTED");
        refused(Sheets.xlsx("", Map.of("xl/vbaProject.bin", new byte[1])), "SHEET_WITH_MACROS");
        refused(
                Sheets.xlsx("", Map.of("xl/media/image1.png", new byte[100 * MEGABYTE])),
                "SHEET_UNPACKS_TOO_LARGE");
        refused(new byte[0], "IMPORT_EMPTY");
    }

    @Test
    void aListThatDoesNotSayHowLongItIsIsCutWhereItPassesTheLimit() throws Exception {
        assertThat(chunked(20 * MEGABYTE).statusCode()).isEqualTo(202);
        HttpResponse<String> refused = chunked(40 * MEGABYTE);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("PAYLOAD_TOO_LARGE");
    }

    private static HttpResponse<String> chunked(int size) throws Exception {
        var text = new byte[size];
        Arrays.fill(text, (byte) 'a');
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:"
                                                        + RestAssured.port
                                                        + Imports.PATH
                                                        + "?kind=MEMBERS"))
                                .header("Authorization", "Bearer " + Client.tokenOf("officer"))
                                .header("Content-Type", "text/csv")
                                .POST(
                                        HttpRequest.BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(text)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aListOfManyMegabytesIsReceivedAndAnEvenLargerOneIsNot() throws IOException {
        byte[] large = new byte[20 * MEGABYTE];
        Arrays.fill(large, (byte) 'a');
        Client.as("officer")
                .contentType("text/csv")
                .queryParam("kind", "MEMBERS")
                .body(large)
                .post(Imports.PATH)
                .then()
                .statusCode(202);
        Client.as("officer")
                .contentType("text/csv")
                .queryParam("kind", "MEMBERS")
                .body(new byte[33 * MEGABYTE])
                .post(Imports.PATH)
                .then()
                .statusCode(413);
        Client.as("officer")
                .contentType("text/csv")
                .body(new byte[3 * MEGABYTE])
                .post("/api/v1/members")
                .then()
                .statusCode(413);
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(
                            left.filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .startsWith("handbook-import")))
                    .isEmpty();
        }
    }
}
