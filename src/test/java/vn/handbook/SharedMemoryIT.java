package vn.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.PackagedApplication;

/** What one replica changes, the other does not remember otherwise. */
class SharedMemoryIT {
    /** Without a connection of its own to hear by, a replica believes silence for so long. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void replicaForgetsAtOnceWhatIsNoLongerForItsReaders() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.throwAway();
                var first = PackagedApplication.start(folder, on(database)).ready();
                var second = PackagedApplication.start(folder, on(database)).ready()) {
            String editor = signIn(first, "editor");
            String member = signIn(second, "member");

            String withdrawn = ownPaper(database);
            remembered(second, withdrawn, member);
            given().header("Authorization", "Bearer " + editor)
                    .header("If-Match", read(first, withdrawn, editor).header("ETag"))
                    .contentType("application/json")
                    .body("{\"reason\": \"Nhập nhầm\"}")
                    .post(first.uri(withdrawn + "/withdrawals"))
                    .then()
                    .statusCode(201);
            assertThat(read(first, withdrawn, member).statusCode())
                    .as("where it was changed, with the next request")
                    .isEqualTo(404);
            assertGoneWithin(Duration.ofMillis(500), second, withdrawn, member);

            String moved = ownPaper(database);
            remembered(second, moved, member);
            change(
                    database,
                    "update document set organization_id = '%s', audience = 'SUBTREE' where id = '%s'"
                            .formatted(Demo.OTHER_COMMUNE, id(moved)));
            assertGoneWithin(Duration.ofMillis(500), second, moved, member);

            String unheard = ownPaper(database);
            remembered(second, unheard, member);
            cutTheConnectionsOf(database);
            change(
                    database,
                    "update document set organization_id = '%s', audience = 'SUBTREE' where id = '%s'"
                            .formatted(Demo.OTHER_COMMUNE, id(unheard)));
            assertGoneWithin(SILENCE.plusMillis(500), second, unheard, member);
        }
    }

    /** Read twice: the second time from memory. */
    private static void remembered(PackagedApplication replica, String paper, String token) {
        String tag = read(replica, paper, token).then().statusCode(200).extract().header("ETag");
        assertThat(read(replica, paper, token).header("ETag")).isEqualTo(tag);
    }

    private static void assertGoneWithin(
            Duration patience, PackagedApplication replica, String paper, String token)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int status = read(replica, paper, token).statusCode();
        // Once it was cut off, a replica may also fail before it has new connections
        while (status != 404 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
            status = read(replica, paper, token).statusCode();
        }
        assertThat(status).isEqualTo(404);
    }

    private static Response read(PackagedApplication replica, String paper, String token) {
        return given().header("Authorization", "Bearer " + token).get(replica.uri(paper));
    }

    private static String signIn(PackagedApplication replica, String username) {
        return given().formParam("grant_type", "password")
                .formParam("username", username)
                .formParam("password", Client.PASSWORD)
                .post(replica.uri("/api/v1/auth/token"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A published paper of the province, which everybody below it reads and its editor changes. */
    private static String ownPaper(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = connect(database);
                var statement =
                        connection.prepareStatement(
                                """
                                select id from document
                                where state = 'PUBLISHED' and organization_id = ? and audience_roles is null
                                order by id desc limit 1
                                """)) {
            statement.setObject(1, Demo.PROVINCE);
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return "/api/v1/documents/" + found.getString(1);
            }
        }
    }

    private static String id(String paper) {
        return paper.substring(paper.lastIndexOf('/') + 1);
    }

    private static void change(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Among them the one that a replica hears by. */
    private static void cutTheConnectionsOf(EmbeddedPostgres database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(),
                                database.applicationUsername(),
                                database.applicationPassword());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where usename = current_user and pid <> pg_backend_pid()
                    """);
        }
    }

    private static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
    }

    private Map<String, String> on(EmbeddedPostgres database) {
        Path key = folder.resolve("signing-key.pem");
        SigningKey.makeUnlessPresent(key);
        Path encryptionKey = folder.resolve("encryption-key");
        EncryptionKey.makeUnlessPresent(encryptionKey);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.applicationUsername(),
                "QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword(),
                "QUARKUS_FLYWAY_USERNAME", database.username(),
                "QUARKUS_FLYWAY_PASSWORD", database.password(),
                "HANDBOOK_ENCRYPTION_KEY", encryptionKey.toString(),
                "HANDBOOK_TOKEN_SIGNING_KEY", key.toString(),
                "HANDBOOK_DEMO", "true");
    }
}
