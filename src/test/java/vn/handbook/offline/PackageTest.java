package vn.handbook.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.handbook.testing.Courses.section;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Courses;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** A package is all that is needed to read, always the same, and can be fetched in pieces. */
@HttpTest
class PackageTest {
    private static final UUID LARGE = Demo.file(778);
    private static final int CHUNK = 128 << 10;

    private Snapshot before;
    private UUID plan;
    private String resolution;

    @BeforeEach
    void call() {
        before = Snapshot.take();
        resolution = Courses.published(section("a"), section("b"));
        plan = Courses.plan(resolution);
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void packageHasWhatItsManifestSays() throws Exception {
        Map<String, byte[]> entries = entries(whole());
        JsonPath manifest = manifest(entries);
        assertThat(manifest.getString("assignmentId")).isEqualTo(plan.toString());
        assertThat(manifest.getList("sections.id")).isEqualTo(Courses.sectionsOf(resolution));
        assertThat(manifest.getList("files")).isNotEmpty();
        assertThat(entries).hasSize(1 + 2 + manifest.getList("files").size());
        for (String part : new String[] {"sections", "files"}) {
            for (Map<String, Object> told : manifest.<Map<String, Object>>getList(part)) {
                byte[] content = entries.get((String) told.get("path"));
                assertThat(content).hasSize((Integer) told.get("size"));
                assertThat(
                                HexFormat.of()
                                        .formatHex(
                                                MessageDigest.getInstance("SHA-256")
                                                        .digest(content)))
                        .isEqualTo(told.get("sha256"));
            }
        }
        assertThat(new String(entries.get("sections/001.json"), StandardCharsets.UTF_8))
                .contains("Nội dung của a.");
    }

    @Test
    void packageIsTheSameForEverybodyHoweverFarTheyAre() {
        Response own = whole();
        Client.as("member")
                .contentType("application/json")
                .body(
                        """
                        {"furthestFraction": 1.0, "resumePosition": 9, "clientTime": "2026-03-02T07:30:00Z"}
                        """)
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                        plan,
                        Courses.sectionsOf(resolution).get(0))
                .then()
                .statusCode(200);
        Response others =
                Client.with(Tokens.ofMember(Demo.SECRETARY, Demo.CELL)).get(address(plan));
        assertThat(whole().asByteArray()).isEqualTo(own.asByteArray());
        assertThat(others.asByteArray()).isEqualTo(own.asByteArray());
        assertThat(others.header("ETag")).isEqualTo(own.header("ETag"));
        Client.as("member")
                .header("If-None-Match", own.header("ETag"))
                .get(address(plan))
                .then()
                .statusCode(304);
        Courses.edit(resolution, section("a"), section("c")).then().statusCode(200);
        assertThat(whole().header("ETag")).isNotEqualTo(own.header("ETag"));
    }

    @Test
    void piecesMakeTheWhole() {
        Response own = whole();
        byte[] archive = own.asByteArray();
        var random = new Random(7);
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(archive.length);
            int to = Math.min(archive.length - 1, from + random.nextInt(40_000));
            Response piece =
                    Client.as("member")
                            .header("Range", "bytes=%d-%d".formatted(from, to))
                            .header("If-Range", own.header("ETag"))
                            .get(address(plan));
            piece.then()
                    .statusCode(206)
                    .header(
                            "Content-Range",
                            equalTo("bytes %d-%d/%d".formatted(from, to, archive.length)));
            assertThat(piece.asByteArray()).isEqualTo(Arrays.copyOfRange(archive, from, to + 1));
        }
        Client.as("member")
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get(address(plan))
                .then()
                .statusCode(200);
        Client.as("member")
                .header("Range", "bytes=0-9,-5")
                .get(address(plan))
                .then()
                .statusCode(206)
                .contentType(startsWith("multipart/byteranges"));
        Client.as("member")
                .header("Range", "bytes=%d-".formatted(archive.length))
                .get(address(plan))
                .then()
                .statusCode(416);
        Response head = Client.as("member").head(address(plan));
        assertThat(head.header("Content-Length")).isEqualTo("" + archive.length);
        assertThat(head.header("ETag")).isEqualTo(own.header("ETag"));
    }

    /** The archive's end, which tells where everything is, without what is before it. */
    @Test
    void largeFileIsSentThroughAndItsChecksumKept() throws Exception {
        int pieces = 320;
        Database.rows(
                "insert into file_content (id, sha256, size, storage, created_at)"
                        + " values (?, sha256('large'), ?, 'DATABASE', now())",
                LARGE,
                (long) pieces * CHUNK);
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
        long size =
                Long.parseLong(Client.as("member").head(address(plan)).header("Content-Length"));
        assertThat(size).isGreaterThan((long) pieces * CHUNK);
        assertThat(
                        Database.rows("select crc32 from file_content where id = ?", LARGE)
                                .get(0)
                                .get(0))
                .isNotNull();
        Client.as("member")
                .header("Range", "bytes=-22")
                .get(address(plan))
                .then()
                .statusCode(206)
                .header("Content-Length", equalTo("22"));
        // The reader refuses a wrong checksum
        assertThat(entries(whole())).containsKey("files/" + LARGE + ".mp3");
    }

    @Test
    void onlyWhoStudiesItGetsIt() {
        Client.as("member").get(address(UUID.randomUUID())).then().statusCode(404);
        Client.as("officer").get(address(plan)).then().statusCode(403);
        Courses.withdraw(resolution).then().statusCode(201);
        Client.as("member").get(address(plan)).then().statusCode(404);
    }

    @Test
    void whatTheMemberMayNotReadIsNotPacked() throws IOException {
        Database.rows(
                "update document set audience_roles = '{COMMITTEE_OFFICER}' where id = ?",
                Demo.document(117));
        assertThat(manifest(entries(whole())).getList("files")).isEmpty();
    }

    private Response whole() {
        return Client.as("member").get(address(plan)).then().statusCode(200).extract().response();
    }

    private static JsonPath manifest(Map<String, byte[]> entries) {
        return JsonPath.from(new String(entries.get("manifest.json"), StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> entries(Response answer) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String address(UUID plan) {
        return "/api/v1/me/assignments/" + plan + "/package";
    }
}
