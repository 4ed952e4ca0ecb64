package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** By whatever way a mark of secrecy comes, it is refused, nothing is kept, and the trail knows. */
@HttpTest
class LibrarySecrecyTest {
    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";
    private static final String[] TABLES = {
        "document",
        "document_version",
        "document_relation",
        "document_outline_entry",
        "document_collection",
        "document_error_report",
        "document_transition",
        "document_upload",
        "document_file",
        "document_file_text",
        "file_content",
        "document_topic",
        "document_search"
    };

    private static List<Object> kept() {
        String all =
                Stream.of(TABLES)
                        .map(
                                table ->
                                        "(select md5(coalesce(string_agg(t::text, '' order by t::text), ''))"
                                                + " from "
                                                + table
                                                + " t)")
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow();
        return Database.rows("select " + all).get(0);
    }

    private static long recorded() {
        return (Long)
                Database.rows(
                                "select count(*) from audit_event where action in ('DOCUMENT_SECRECY_REFUSED', 'FILE_REFUSED')")
                        .get(0)
                        .get(0);
    }

    private static void refused(Supplier<Response> attempt) {
        List<Object> before = kept();
        long recorded = recorded();
        attempt.get().then().statusCode(422).body("code", equalTo("DOCUMENT_SECRECY_FORBIDDEN"));
        assertThat(kept()).isEqualTo(before);
        assertThat(recorded()).isEqualTo(recorded + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secrecy\": \"SECRET\"}",
                "{\"secrecy\": \"HIGHLY_SECRET\"}",
                "{\"secrecy\": \"TOP_SECRET\"}",
                "{\"title\": \"Kế hoạch (Mật)\"}",
                "{\"title\": \"Kế hoạch TỐI MẬT\"}",
                "{\"summary\": \"Tài liệu tuyệt mật\"}",
                "{\"place\": \"Lam Giang - MẬT\"}",
                "{\"circulation\": \"Độ mật: Mật\"}",
                "{\"contact\": \"Văn thư mật\"}",
                "{\"recipients\": [\"Như trên\", \"Tối mật\"]}",
                "{\"signer\": {\"name\": \"Nguyễn Văn A\", \"position\": \"Tuyệt mật\"}}"
            })
    void inEveryMemberOfANewDocumentOfADraftAndOfAVersion(String members) {
        refused(() -> Papers.enter(members));
        String draft = Papers.draft("{}");
        refused(() -> Papers.patch(draft, members));
        String published = Papers.published("{}");
        refused(() -> Papers.version(published, "ERRATUM", members));
    }

    private static Response sent(
            String as, String method, String address, String type, String body) {
        var request = Client.as(as).contentType(type).body(body);
        if (!method.equals("POST")) {
            // An outline is changed with its document
            String versioned = address.replace("/outline", "");
            request.header("If-Match", Client.as(as).get(versioned).header("ETag"));
        }
        return request.request(method, address);
    }

    static Stream<Arguments> besides() {
        String paper = "/api/v1/documents/" + Demo.document(117);
        String organization = "\"organizationId\": \"" + Demo.PROVINCE + "\"";
        return Stream.of(
                Arguments.of(
                        "a heading",
                        "PUT",
                        paper + "/outline",
                        JSON,
                        "{\"entries\": [{\"level\": 1, \"kind\": \"CHAPTER\", \"label\": \"I\", \"heading\":"
                                + " \"Phần tối mật\"}]}"),
                Arguments.of(
                        "a relation",
                        "POST",
                        paper + "/relations",
                        JSON,
                        "{\"relation\": \"GUIDES\", \"targetId\": \"%s\", \"note\": \"Căn cứ: Tuyệt mật\"}"
                                .formatted(Demo.document(20))),
                Arguments.of(
                        "a collection",
                        "POST",
                        "/api/v1/document-collections",
                        JSON,
                        "{" + organization + ", \"title\": \"Tập tối mật\"}"),
                Arguments.of(
                        "a collection's introduction",
                        "POST",
                        "/api/v1/document-collections",
                        JSON,
                        "{"
                                + organization
                                + ", \"title\": \"Tập\", \"description\": \"TUYỆT MẬT\"}"),
                Arguments.of(
                        "a catalogue's entry",
                        "POST",
                        "/api/v1/catalogs/topics",
                        JSON,
                        "{\"code\": \"TEST_SECRET\", \"details\": {\"label\": \"Tài liệu tối mật\","
                                + " \"position\": 99, \"retired\": false}}"),
                Arguments.of(
                        "a catalogue's change",
                        "PATCH",
                        "/api/v1/catalogs/topics/ENERGY",
                        PATCH,
                        "{\"label\": \"Năng lượng (tuyệt mật)\"}"),
                Arguments.of(
                        "an error report",
                        "POST",
                        paper + "/error-reports",
                        JSON,
                        "{\"text\": \"Thiếu dấu TỐI MẬT\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("besides")
    void inWhateverIsWrittenBeside(
            String what, String method, String address, String type, String body) {
        String as = what.equals("an error report") ? "member" : "editor";
        refused(() -> sent(as, method, address, type, body));
    }

    @Test
    void inTheReasonOfAWithdrawal() {
        String paper = Papers.published("{}");
        refused(() -> Papers.step(paper, "withdrawals", "Đây là văn bản tối mật"));
    }

    @Test
    void inTheAnswerToAnErrorReport() {
        String report =
                Client.as("member")
                        .contentType(ContentType.JSON)
                        .body("{\"text\": \"Thiếu một dòng\"}")
                        .post("/api/v1/documents/{id}/error-reports", Demo.document(117))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        refused(
                () ->
                        Client.as("editor")
                                .contentType(ContentType.JSON)
                                .body("{\"accepted\": false, \"answer\": \"Dòng ấy tuyệt mật\"}")
                                .post("/api/v1/document-error-reports/{id}/answers", report));
        Database.rows("delete from document_error_report where id = ?", UUID.fromString(report));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ke hoach TUYỆT MẬT.pdf", "tối_mật.txt", "Báo cáo (mật).docx"})
    void inTheNameOfAFile(String name) {
        refused(() -> Uploads.begin(Uploads.DRAFT, 100, Uploads.metadata(name, "TEXT")));
    }

    static Stream<Arguments> stamped() {
        return Stream.of(
                Arguments.of("a.pdf", "SIGNED", SampleFiles.pdf("TUYỆT MẬT", "Kế hoạch")),
                Arguments.of("a.docx", "TEXT", SampleFiles.docx("TỐI MẬT")),
                Arguments.of("a.odt", "TEXT", SampleFiles.odt("Mật")),
                Arguments.of("a.txt", "TEXT", SampleFiles.utf8("Số 1\nMẬT\nKế hoạch\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stamped")
    void inTheTextOfEveryRendition(String name, String kind, byte[] bytes) {
        String upload = Uploads.begun(Uploads.DRAFT, bytes.length, name, kind);
        long recorded = recorded();
        Uploads.send(upload, bytes)
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_SECRECY_FORBIDDEN"));
        assertThat(recorded()).isEqualTo(recorded + 1);
        assertThat(Uploads.strays()).isZero();
        Client.as("editor").get(upload).then().statusCode(404);
        Client.as("editor").get(upload.replace("/uploads/", "/files/")).then().statusCode(404);
    }
}
