package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.handbook.document.SampleFiles.docx;
import static vn.handbook.document.SampleFiles.docxWith;
import static vn.handbook.document.SampleFiles.joined;
import static vn.handbook.document.SampleFiles.pdf;
import static vn.handbook.document.SampleFiles.utf8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

/** What is refused is refused with its reason, soon, and nothing of it stays. */
@HttpTest
class HostileFileTest {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private List<Object> before;
    private Instant begun;

    @BeforeEach
    void look() {
        before = Uploads.rows();
        begun = Instant.now();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Uploads.rows()).isEqualTo(before);
        assertThat(Uploads.strays()).isZero();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(BOUND);
    }

    private static void refused(byte[] bytes, String name, String kind, String code) {
        Uploads.send(bytes, name, kind)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("title.isEmpty()", equalTo(false));
    }

    static Stream<Arguments> disguised() {
        return Stream.of(
                Arguments.of("html", utf8("<!DOCTYPE html><html><script>1</script></html>")),
                Arguments.of("svg", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("exe", joined(utf8("MZ"), new byte[500])),
                Arguments.of(
                        "elf", joined(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, new byte[99])),
                Arguments.of("zip", SampleFiles.zip(Map.of("a.txt", utf8("a")))),
                Arguments.of(
                        "png",
                        joined(
                                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                                new byte[100])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguised")
    void S_080_whatIsOfAnotherTypeIsRefusedWhateverItIsCalled(String type, byte[] bytes) {
        refused(bytes, "van-ban.pdf", "SIGNED", "FILE_TYPE_NOT_ALLOWED");
    }

    @Test
    void S_080_contentThatIsNotWhatTheNameSaysIsRefused() {
        refused(docx("Một đoạn"), "van-ban.pdf", "TEXT", "FILE_MISLABELLED");
        refused(pdf("Một đoạn"), "van-ban.pdf", "AUDIO", "FILE_MISLABELLED");
    }

    static Stream<Arguments> twoInOne() {
        return Stream.of(
                Arguments.of("PDF and ZIP", joined(pdf("a"), docx("b"))),
                Arguments.of("PDF with something behind", joined(pdf("a"), utf8("<html>"))),
                Arguments.of(
                        "PDF and HTML",
                        utf8(
                                new String(pdf("a"), java.nio.charset.StandardCharsets.ISO_8859_1)
                                        .replaceFirst("\n", "\n<script>alert(1)</script>\n"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoInOne")
    void S_080_aFileThatIsTwoThingsAtOnceIsRefused(String name, byte[] bytes) {
        refused(bytes, "van-ban.pdf", "SIGNED", "FILE_AMBIGUOUS");
    }

    @Test
    void S_081_bombsAndNestedArchivesAreRefused() {
        refused(SampleFiles.bomb(600), "bom.docx", "TEXT", "FILE_ARCHIVE_REFUSED");
        refused(
                docxWith("word/media/a.zip", docx("b")),
                "long.docx",
                "TEXT",
                "FILE_ARCHIVE_REFUSED");
        var many = new HashMap<>(SampleFiles.wordParts("Một đoạn"));
        for (int i = 0; i < 100_000; i++) {
            many.put("word/" + i, new byte[0]);
        }
        refused(SampleFiles.zip(many), "nhieu.docx", "TEXT", "FILE_ARCHIVE_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "word\\..\\..\\x", "C:/x"})
    void S_082_entriesThatWouldEscapeAreRefused(String entry) {
        refused(docxWith(entry, utf8("x")), "thoat.docx", "TEXT", "FILE_ARCHIVE_REFUSED");
    }

    @Test
    void externalEntitiesAreRefused() {
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        refused(docxWith("word/a.xml", utf8(xml)), "xxe.docx", "TEXT", "FILE_ARCHIVE_REFUSED");
    }

    @Test
    void damagedAndLockedFilesAreRefused() {
        byte[] whole = pdf("Một đoạn");
        refused(Arrays.copyOf(whole, whole.length / 2), "cut.pdf", "SIGNED", "FILE_BROKEN");
        byte[] word = docx("Một đoạn");
        refused(Arrays.copyOf(word, word.length / 2), "cut.docx", "TEXT", "FILE_BROKEN");
        refused(SampleFiles.lockedPdf(), "khoa.pdf", "SIGNED", "FILE_ENCRYPTED");
        refused(utf8("Một đoạn \u0001\u0000"), "nhi-phan.txt", "TEXT", "FILE_TYPE_NOT_ALLOWED");
    }

    @Test
    void aPdfOfTenThousandPagesIsRefused() {
        refused(pdf(10_000, false, "a"), "day.pdf", "SIGNED", "FILE_TOO_MANY_PAGES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "[ Tuyệt mật ]", "M Ậ T", "Độ mật: Mật"})
    void whatIsStampedSecretIsRefusedAndTheRefusalRecorded(String stamp) {
        long recorded = recorded();
        refused(
                docx("Mở đầu</w:t></w:r></w:p><w:p><w:r><w:t>" + stamp),
                "mat.docx",
                "TEXT",
                "DOCUMENT_SECRECY_FORBIDDEN");
        assertThat(recorded()).isEqualTo(recorded + 1);
    }

    @Test
    void secretStampsAreFoundInEveryFormat() {
        refused(pdf("MẬT", "Kế hoạch"), "mat.pdf", "SIGNED", "DOCUMENT_SECRECY_FORBIDDEN");
        refused(SampleFiles.odt("TỐI MẬT"), "mat.odt", "TEXT", "DOCUMENT_SECRECY_FORBIDDEN");
        refused(utf8("a\nTuyệt mật\n"), "mat.txt", "TEXT", "DOCUMENT_SECRECY_FORBIDDEN");
    }

    private static long recorded() {
        return (Long)
                Database.rows("select count(*) from audit_event where action = 'FILE_REFUSED'")
                        .get(0)
                        .get(0);
    }

    @Test
    void anEmptyOrTooLargeFileIsRefusedBeforeItIsSent() {
        Uploads.begin(Uploads.DRAFT, 0, Uploads.metadata("a.txt", "TEXT"))
                .then()
                .statusCode(422)
                .body("code", equalTo("FILE_EMPTY"));
        Uploads.begin(Uploads.DRAFT, 1L << 30, Uploads.metadata("a.txt", "TEXT"))
                .then()
                .statusCode(413)
                .body("code", equalTo("FILE_TOO_LARGE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.pdf",
                "a/b.pdf",
                "a\\b.pdf",
                "a\nb.pdf",
                "a\u0000.pdf",
                "a\u202Efdp.exe",
                "a\u200Bb.pdf",
                "CON",
                "nul.pdf",
                "com1.txt",
                ".htaccess",
                "a.pdf.",
                "a.pdf ",
                "..",
                ""
            })
    void S_082_namesThatHarmOnSomeSystemAreRefused(String name) {
        Uploads.begin(Uploads.DRAFT, 5, Uploads.metadata(name, "TEXT"))
                .then()
                .statusCode(400)
                .body("errors.header", hasItem("Upload-Metadata"));
    }

    @Test
    void S_082_namesOfMoreThan255BytesAreRefused() {
        Uploads.begin(Uploads.DRAFT, 5, Uploads.metadata("ộ".repeat(84) + ".txt", "TEXT"))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename",
                "filename !!!!,kind VEVYVA==",
                "filename YS50eHQ=",
                "filename YS50eHQ=,kind WA==",
                "filename YS50eHQ=,kind VEVYVA==,kind VEVYVA==",
                "filename YS50eHQ=,kind VEVYVA==,replaces WA=="
            })
    void metadataThatCannotBeReadIs400(String metadata) {
        Uploads.begin(Uploads.DRAFT, 5, metadata).then().statusCode(400);
    }
}
