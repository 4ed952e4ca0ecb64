package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.security.Scope;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class FileUploadTest {
    @Inject UploadService uploads;
    @Inject UploadCleanup cleanup;

    private List<Object> before;

    @BeforeEach
    void look() {
        tidy();
        before = Uploads.rows();
    }

    @AfterEach
    void tidy() {
        Database.rows(
                "update document_upload set expires_at = now() - interval '1 hour' where state <> 'CHECKING'");
        cleanup.removeExpired();
        assertThat(Uploads.strays()).isZero();
    }

    private static byte[] text(int size) {
        var random = new Random(5);
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    private static void remove(String file) {
        Client.as("editor").delete(file).then().statusCode(204);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void uploadCutAtEveryTenthOfItsLengthIsResumedAndArrivesWhole() throws Exception {
        byte[] bytes = text(700_001);
        String address = Uploads.begun(Uploads.DRAFT, bytes.length, "cat.txt", "TEXT");
        for (int tenth = 1; tenth <= 9; tenth++) {
            long offset = offset(address);
            cut(address, offset, bytes, bytes.length * tenth / 10);
            awaitMoreThan(address, offset);
        }
        int offset = (int) offset(address);
        assertThat(offset).isBetween(bytes.length / 2, bytes.length - 1);
        Uploads.part(address, offset, Arrays.copyOfRange(bytes, offset, bytes.length))
                .then()
                .statusCode(204)
                .header("Upload-Offset", equalTo("700001"));

        String file = address.replace("/uploads/", "/files/");
        Client.as("editor")
                .get(file)
                .then()
                .statusCode(200)
                .body("sha256", equalTo(sha256(bytes)))
                .body("extraction", equalTo("DONE"));
        assertThat(Client.as("editor").get(file + "/content").asByteArray()).isEqualTo(bytes);
        remove(file);
    }

    private static long offset(String address) {
        return Long.parseLong(
                Client.as("editor")
                        .head(address)
                        .then()
                        .statusCode(200)
                        .header("Tus-Resumable", equalTo("1.0.0"))
                        .header("Upload-Length", notNullValue())
                        .extract()
                        .header("Upload-Offset"));
    }

    private static void awaitMoreThan(String address, long offset) throws InterruptedException {
        for (int i = 0; i < 200 && offset(address) == offset; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(offset(address)).isGreaterThan(offset);
    }

    /** Announces all that is left, sends some of it, and is gone. */
    private static void cut(String address, long offset, byte[] bytes, int end) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            String head =
                    """
                    PATCH %s HTTP/1.1\r
                    Host: handbook\r
                    Authorization: Bearer %s\r
                    Content-Type: application/offset+octet-stream\r
                    Upload-Offset: %d\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(
                                    address,
                                    Client.tokenOf("editor"),
                                    offset,
                                    bytes.length - offset);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes, (int) offset, end - (int) offset);
            socket.getOutputStream().flush();
        }
    }

    @Test
    void aPartThatIsNotTheNextOneIs409AndTellsWhichIs() {
        String address = Uploads.begun(Uploads.DRAFT, 100, "a.txt", "TEXT");
        Uploads.part(address, 0, text(10)).then().statusCode(204);
        for (int wrong : new int[] {0, 5, 11, 99}) {
            Uploads.part(address, wrong, text(10))
                    .then()
                    .statusCode(409)
                    .header("Upload-Offset", equalTo("10"));
        }
        Uploads.part(address, 10, text(91))
                .then()
                .statusCode(422)
                .body("code", equalTo("UPLOAD_TOO_LONG"));
        Client.as("editor").delete(address).then().statusCode(204);
        Client.as("editor").get(address).then().statusCode(404);
        assertThat(Uploads.rows()).isEqualTo(before);
    }

    @Test
    void digestsOfPartsAndOfTheWholeAreChecked() throws Exception {
        byte[] bytes = text(100);
        String right =
                "sha-256=:"
                        + Base64.getEncoder()
                                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes))
                        + ":";
        String wrong = "sha-256=:" + "A".repeat(43) + "=:";
        String address =
                Client.as("editor")
                        .header("Upload-Length", 100)
                        .header("Upload-Metadata", Uploads.metadata("a.txt", "TEXT"))
                        .header("Repr-Digest", wrong)
                        .post("/api/v1/documents/{id}/uploads", Uploads.DRAFT)
                        .header("Location");
        Uploads.patch(Client.as("editor").header("Content-Digest", wrong), address, 0, bytes)
                .then()
                .statusCode(422)
                .body("code", equalTo("UPLOAD_PART_DAMAGED"));
        Uploads.patch(Client.as("editor").header("Content-Digest", right), address, 0, bytes)
                .then()
                .statusCode(422)
                .body("code", equalTo("FILE_DIGEST_MISMATCH"));
        assertThat(Uploads.rows()).isEqualTo(before);
    }

    @Test
    void theSameBytesAreKeptOnceUntilTheLastWhoHasThem() {
        byte[] bytes = SampleFiles.pdf("Một bản cho hai văn bản " + UUID.randomUUID());
        String one = Uploads.attached(Uploads.DRAFT, bytes, "mot.pdf", "SIGNED");
        long contents = contents();
        String other = Uploads.attached(Demo.document(902), bytes, "hai.pdf", "TEXT");
        assertThat(contents()).isEqualTo(contents);
        remove(one);
        assertThat(Client.as("member").get(other + "/content").asByteArray()).isEqualTo(bytes);
        remove(other);
        assertThat(contents()).isEqualTo(contents - 1);
    }

    private static long contents() {
        return Database.count("file_content where doomed_at is null");
    }

    @Test
    void aFileTakesThePlaceOfTheOneItReplaces() {
        String old = Uploads.attached(Uploads.DRAFT, text(100), "cu.txt", "TEXT");
        byte[] bytes = text(120);
        String address =
                Uploads.begin(
                                Uploads.DRAFT,
                                bytes.length,
                                Uploads.metadata("moi.txt", "TEXT")
                                        + ",replaces "
                                        + Uploads.base64(old.substring(old.lastIndexOf('/') + 1)))
                        .header("Location");
        Uploads.send(address, bytes).then().statusCode(204);
        Client.as("editor").get(old).then().statusCode(404);
        remove(address.replace("/uploads/", "/files/"));
    }

    @Test
    void textIsReadFromEveryFormatThatHasOne() {
        for (Object[] sample :
                new Object[][] {
                    {SampleFiles.pdf("Chuyển đổi số"), "a.pdf"},
                    {SampleFiles.docx("Chuyển đổi số"), "a.docx"},
                    {SampleFiles.odt("Chuyển đổi số"), "a.odt"},
                    {SampleFiles.utf8("Chuyển đổi số"), "a.txt"}
                }) {
            String file =
                    Uploads.attached(Uploads.DRAFT, (byte[]) sample[0], (String) sample[1], "TEXT");
            String id = file.substring(file.lastIndexOf('/') + 1);
            assertThat(
                            Database.rows(
                                    "select text from document_file_text where file_id = ?",
                                    UUID.fromString(id)))
                    .isEqualTo(List.of(List.of("Chuyển đổi số")));
            remove(file);
        }
    }

    @Test
    void wordsOfAFileFindItsDocumentAsLongAsItIsThere() {
        String file =
                Uploads.attached(
                        Demo.document(902),
                        SampleFiles.pdf("Bàn về quýt hồng Lai Vung"),
                        "quyt.pdf",
                        "TEXT");
        foundBy("quyt hong lai vung").body("items.id", hasItem(Demo.document(902).toString()));
        remove(file);
        foundBy("quyt hong lai vung").body("items", hasSize(0));
    }

    private static ValidatableResponse foundBy(String typed) {
        return Client.as("editor")
                .queryParam("q", typed)
                .get("/api/v1/documents")
                .then()
                .statusCode(200);
    }

    @Test
    void aScanWithoutTextSaysSo() {
        String file = Uploads.attached(Uploads.DRAFT, SampleFiles.pdf(), "quet.pdf", "SIGNED");
        Client.as("editor")
                .get(file)
                .then()
                .body("extraction", equalTo("FAILED"))
                .body("extractionNote", equalTo("NO_TEXT"))
                .body("pages", equalTo(1));
        remove(file);
    }

    @Test
    void S_084_whoLeavesTooMuchUnfinishedMustFinishFirst() {
        for (int i = 0; i < 10; i++) {
            Uploads.begun(Uploads.DRAFT, 100, "a.txt", "TEXT");
        }
        Uploads.begin(Uploads.DRAFT, 100, Uploads.metadata("a.txt", "TEXT"))
                .then()
                .statusCode(422)
                .body("code", equalTo("UPLOAD_QUOTA_EXCEEDED"));
    }

    @Test
    void S_086_anAbandonedUploadLeavesNothing() {
        String address = Uploads.begun(Uploads.DRAFT, 500_000, "a.txt", "TEXT");
        Uploads.part(address, 0, text(300_000)).then().statusCode(204);
        assertThat(Uploads.rows()).isNotEqualTo(before);
        tidy();
        assertThat(Uploads.rows()).isEqualTo(before);
        Client.as("editor").get(address).then().statusCode(404);
    }

    @Test
    void S_087_whatTheScannerFindsIsQuarantinedAndReadableByNobody() {
        byte[] bytes = SampleFiles.utf8(vn.handbook.testing.Scanner.EICAR);
        String address = Uploads.begun(Uploads.DRAFT, bytes.length, "a.txt", "TEXT");
        Uploads.send(address, bytes)
                .then()
                .statusCode(422)
                .body("code", equalTo("FILE_INFECTED"))
                .body("detail", matchesPattern("(?i)Phát hiện .*eicar.*"));
        Client.as("editor").get(address).then().body("state", equalTo("QUARANTINED"));
        String file = address.replace("/uploads/", "/files/");
        Client.as("editor").get(file).then().statusCode(404);
        Client.as("editor").get(file + "/content").then().statusCode(404);
        Client.as("editor").delete(address).then().statusCode(409);
        tidy();
        assertThat(Uploads.rows()).isEqualTo(before);
    }

    /** As if the replica had been killed between the last part's commit and the examination. */
    @Test
    void whatAStoppedReplicaLeftUnexaminedIsTakenUp() throws InterruptedException {
        byte[] bytes = text(100);
        String address = Uploads.begun(Uploads.DRAFT, bytes.length, "a.txt", "TEXT");
        String id = address.substring(address.lastIndexOf('/') + 1);
        UUID account =
                (UUID)
                        Database.rows(
                                        "select account_id from document_upload where id = ?",
                                        UUID.fromString(id))
                                .get(0)
                                .get(0);
        var everywhere = new Scope(java.util.Set.of(Demo.PROVINCE));
        uploads.append(
                account,
                new Readership(everywhere, everywhere, new String[0]),
                Uploads.DRAFT,
                UUID.fromString(id),
                0,
                bytes);
        String file = address.replace("/uploads/", "/files/");
        Client.as("editor").get(file).then().statusCode(404);
        Client.as("editor").get(address).then().body("state", equalTo("CHECKING"));
        cleanup.takeUp();
        Response upload;
        int tries = 0;
        do {
            TimeUnit.MILLISECONDS.sleep(200);
            upload = Client.as("editor").get(address);
        } while (upload.path("state").equals("CHECKING") && tries++ < 300);
        assertThat(upload.<String>path("state")).isEqualTo("ATTACHED");
        remove(file);
    }

    @Test
    void onlyEditorsOfTheDocumentSendAndOnlyTheSenderContinues() {
        for (String reader : List.of("member", "secretary", "officer")) {
            Client.as(reader)
                    .header("Upload-Length", 5)
                    .header("Upload-Metadata", Uploads.metadata("a.txt", "TEXT"))
                    .post("/api/v1/documents/{id}/uploads", Demo.document(117))
                    .then()
                    .statusCode(403);
            Client.as(reader)
                    .delete("/api/v1/documents/{id}/files/{file}", Demo.document(117), Demo.file(1))
                    .then()
                    .statusCode(403);
        }
        String address = Uploads.begun(Uploads.DRAFT, 5, "a.txt", "TEXT");
        Client.as("editor")
                .get(address.replace(Uploads.DRAFT.toString(), Demo.document(117).toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void S_048_aFileIsReadByWhoReadsItsDocumentAndByNobodyElse() {
        String file = Uploads.attached(Demo.document(903), text(50), "kin.txt", "TEXT");
        for (String address : List.of(file, file + "/content")) {
            Client.as("member").get(address).then().statusCode(404);
            Client.as("member").head(address).then().statusCode(404);
            Client.as("officer").get(address).then().statusCode(200);
            Client.nobody().get(address).then().statusCode(401);
            // Under the address of a document that the member may read it is not there either
            Client.as("member")
                    .get(
                            address.replace(
                                    Demo.document(903).toString(), Demo.document(902).toString()))
                    .then()
                    .statusCode(404);
        }
        Client.as("member")
                .get("/api/v1/documents/{id}/files", Demo.document(903))
                .then()
                .statusCode(404);
        remove(file);
        Client.as("officer").get(file + "/content").then().statusCode(404);
    }

    @Test
    void filesOfADocumentAreListed() {
        Client.as("member")
                .get("/api/v1/documents/{id}/files?count=true", Demo.document(117))
                .then()
                .body("items.kind", contains("SIGNED", "TEXT"))
                .body("total", equalTo(2))
                .body("items.extraction", not(hasItem("FAILED")));
    }
}
