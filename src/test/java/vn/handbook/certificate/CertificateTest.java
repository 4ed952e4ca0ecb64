package vn.handbook.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** A certificate of what is completed, on screen, on paper and before others' eyes. */
@HttpTest
class CertificateTest {
    private static final String MINE = "/api/v1/me/assignments/{id}/certificate";
    private static final String OPEN = "/api/v1/certificates/{code}";
    private static final UUID PLAN = Demo.plan(1);

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void itIsIssuedOnceAndAnybodyMayAskWhetherItHolds() {
        String code = mine(PLAN).statusCode(200).extract().path("code");
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        Response again = Client.as("member").get(MINE, PLAN);
        again.then()
                .body("code", equalTo(code))
                .body("address", equalTo("https://handbook.vn/certificates/" + plain(code)));
        verify(code)
                .body("valid", equalTo(true))
                .body("fullName", equalTo(again.path("fullName")))
                .body("planTitle", equalTo(again.path("planTitle")))
                .body("resolutionTitle", equalTo(again.path("resolutionTitle")))
                .body("completedOn", equalTo(again.path("completedOn")))
                .body("$", aMapWithSize(5));
        // As people type it
        verify(code.toLowerCase().replace('0', 'o').replace("-", " ")).body("valid", equalTo(true));
        Client.as("member")
                .header("If-None-Match", again.header("ETag"))
                .get(MINE, PLAN)
                .then()
                .statusCode(304);
    }

    @Test
    void ofManyRequestsAtOnceAllTellTheSameCode() {
        Database.rows("delete from certificate");
        Client.tokenOf("member");
        List<String> codes =
                IntStream.range(0, 8)
                        .mapToObj(
                                n ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        mine(PLAN)
                                                                .statusCode(200)
                                                                .extract()
                                                                .<String>path("code")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .distinct()
                        .toList();
        assertThat(codes).hasSize(1);
    }

    @Test
    void thereIsNoneForWhatIsNotCompletedOrWaived() {
        mine(Demo.plan(2)).statusCode(404);
        mine(UUID.randomUUID()).statusCode(404);
        settle("WAIVED", null);
        mine(Demo.plan(3)).statusCode(404);
    }

    @Test
    void paperCountsAndIsMarkedUntilItIsVoided() {
        String settlement = settle("COMPLETED_ON_PAPER", "2026-04-20");
        String code =
                mine(Demo.plan(3))
                        .statusCode(200)
                        .body("onPaper", equalTo(true))
                        .body("completedOn", equalTo("2026-04-20"))
                        .extract()
                        .path("code");
        verify(code).body("valid", equalTo(true));
        Client.as("secretary")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Ghi nhầm.\"}")
                .post(
                        "/api/v1/study-plans/{plan}/members/{member}/settlements/{id}/voids",
                        Demo.plan(3),
                        Demo.MEMBER,
                        settlement)
                .then()
                .statusCode(201);
        verify(code).body("valid", equalTo(false)).body("$", aMapWithSize(1));
        mine(Demo.plan(3)).statusCode(404);
        settle("COMPLETED_ON_PAPER", "2026-04-21");
        String next = mine(Demo.plan(3)).statusCode(200).extract().path("code");
        assertThat(next).isNotEqualTo(code);
        verify(code).body("valid", equalTo(false));
        verify(next).body("valid", equalTo(true));
    }

    @Test
    void completionThatIsTakenBackRevokesItAndALaterOneIsAnother() {
        String code = mine(PLAN).extract().path("code");
        completed(null);
        verify(code).body("valid", equalTo(false));
        mine(PLAN).statusCode(404);
        completed(Instant.now().toString());
        String next = mine(PLAN).statusCode(200).extract().path("code");
        assertThat(next).isNotEqualTo(code);
        verify(code).body("valid", equalTo(false));
    }

    @Test
    void whatTurnsOutToHaveBeenDoneEarlierChangesNothing() {
        String code = mine(PLAN).extract().path("code");
        Database.rows(
                "update section_progress set completed_at = completed_at - interval '1 day' where member_id = ?",
                Demo.MEMBER);
        verify(code).body("valid", equalTo(true));
        mine(PLAN).body("code", equalTo(code));
    }

    @Test
    void itGoesWithAMemberWhoIsMovedAway() {
        String code = mine(PLAN).extract().path("code");
        Database.rows("update member set status = 'TRANSFERRING' where id = ?", Demo.MEMBER);
        mine(PLAN).statusCode(200).body("code", equalTo(code));
        verify(code).body("valid", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000", "x", "%25", "' or 1=1", "ế", "--------"})
    void whatIsNoneIsNotValidAndSaysNothing(String code) {
        verify(code).body("valid", equalTo(false)).body("$", aMapWithSize(1));
    }

    @Test
    void codesAreNotEndless() {
        Client.nobody().get(OPEN, "0".repeat(61)).then().statusCode(400);
    }

    @Test
    void strangersAreCounted() {
        Client.nobody()
                .get(OPEN, "x")
                .then()
                .header("RateLimit-Policy", containsString("strangers"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void paperBearsTheTextTheLettersAndAQrThatAPhoneReads() throws Exception {
        String name = "Nguyễn Thị Hoà Ưởng Đặng Quỳnh Ngữ";
        Database.rows("update member set full_name = ? where id = ?", name, Demo.MEMBER);
        Database.rows(
                "update study_plan set title = ? where id = ?",
                "Kế hoạch 📚 " + "học tập, quán triệt nghị quyết ".repeat(12).strip(),
                PLAN);
        Response answer = Client.as("member").accept("application/pdf").get(MINE, PLAN);
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", matchesPattern("attachment; filename=.*\\.pdf.*"))
                .header("Cache-Control", "no-store");
        byte[] pdf = answer.asByteArray();
        assertThat(Client.as("member").accept("application/pdf").get(MINE, PLAN).asByteArray())
                .isEqualTo(pdf);
        String address = mine(PLAN).extract().path("address");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("GIẤY CHỨNG NHẬN", "hoàn thành học tập", name)
                    .contains("Kế hoạch ? học tập, quán triệt nghị quyết học tập")
                    .contains("Ngày hoàn thành: ", address);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var resources = document.getPage(0).getResources();
            for (COSName font : resources.getFontNames()) {
                PDFont letters = resources.getFont(font);
                assertThat(letters.isEmbedded()).isTrue();
                assertThat(letters.getName()).matches("[A-Z]{6}\\+LiberationSans");
            }
            assertThat(pdf.length).isLessThan(100_000);
            assertThat(scanned(new PDFRenderer(document).renderImageWithDPI(0, 150)))
                    .isEqualTo(address);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf,application/pdf",
        "'application/pdf, application/json;q=0.5',application/pdf",
        "'application/pdf;q=0.5, application/json',application/json",
        "application/*,application/json",
        "*/*,application/json"
    })
    void itComesAsTheCallerLikesItBest(String accept, String type) {
        Response answer = Client.as("member").accept(accept).get(MINE, PLAN);
        answer.then().statusCode(200).contentType(type);
        assertThat(new String(answer.asByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith(type.endsWith("pdf") ? "%PDF-" : "{");
    }

    @Test
    void itIsPartOfTheMembersExport() {
        String code = mine(PLAN).extract().path("code");
        Client.as("member")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body("data.certificates.code", hasItem(plain(code)));
    }

    private static String scanned(BufferedImage page) throws Exception {
        int width = page.getWidth();
        int height = page.getHeight();
        int[] dots = page.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, dots))))
                .getText();
    }

    private static ValidatableResponse mine(UUID plan) {
        return Client.as("member").get(MINE, plan).then();
    }

    private static ValidatableResponse verify(String code) {
        return Client.nobody().get(OPEN, code).then().statusCode(200);
    }

    private static String plain(String code) {
        return code.replace("-", "");
    }

    /** One of the sections, at another time or no longer. */
    private static void completed(String at) {
        Database.rows(
                """
                update section_progress set completed_at = cast(? as timestamptz)
                where member_id = ? and section_id = ?
                """,
                at,
                Demo.MEMBER,
                Demo.section(1, 2));
    }

    private static String settle(String kind, String completedOn) {
        var body = Map.of("kind", kind, "reason", "Bản in.");
        var dated =
                completedOn == null
                        ? body
                        : Map.of("kind", kind, "reason", "Bản in.", "completedOn", completedOn);
        return Client.as("secretary")
                .contentType(ContentType.JSON)
                .body(dated)
                .post(
                        "/api/v1/study-plans/{plan}/members/{member}/settlements",
                        Demo.plan(3),
                        Demo.MEMBER)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
