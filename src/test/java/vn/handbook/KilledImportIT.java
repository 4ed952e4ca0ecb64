package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.PackagedApplication;

/**
 * {@code kill -9} in the midst of an import loses no row and writes none twice; asked for with
 * {@code -Dkilled=true}.
 */
@EnabledIfSystemProperty(named = "killed", matches = "true")
class KilledImportIT {
    private static final int ROWS = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private EmbeddedPostgres database;
    private PackagedApplication application;
    private String token;

    /** A new one each time: connections to the killed one are no good. */
    private HttpClient http;

    @Test
    void everyRowIsWrittenOnceWheneverItIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwAway()) {
            database = postgres;
            configure();
            start();
            try {
                killed("ALL_OR_NOTHING", "B");
                killed("GOOD_ROWS", "A");
            } catch (Exception | AssertionError failure) {
                System.out.println(application.output());
                throw failure;
            } finally {
                application.close();
            }
        }
    }

    private void killed(String mode, String prefix) throws Exception {
        String id = sent(mode, prefix);
        // In the midst of it
        while (await(id, "RUNNING").get("rowsRead").asInt() < ROWS / 10) {
            Thread.sleep(100);
        }
        application.killWithChildren();
        long written = count(prefix);
        System.out.printf("%s: %d of %d rows written when it was killed%n", mode, written, ROWS);
        if (mode.equals("ALL_OR_NOTHING")) {
            assertThat(written).isZero();
        } else {
            assertThat(written)
                    .isBetween(1L, ROWS - 1L)
                    .isEqualTo(
                            number("select rows_written from data_import where id = '" + id + "'"));
        }
        start();
        JsonNode about = await(id, "DONE");
        assertThat(about.get("rowsWritten").asInt()).isEqualTo(ROWS);
        assertThat(about.get("rowsFaulty").asInt()).isZero();
        assertThat(count(prefix)).isEqualTo(ROWS);
    }

    private void configure() {
        Path signing = folder.resolve("signing-key.pem");
        Path encryption = folder.resolve("encryption-key");
        SigningKey.makeUnlessPresent(signing);
        EncryptionKey.makeUnlessPresent(encryption);
        environment.put("HANDBOOK_DEMO", "true");
        environment.put("HANDBOOK_IMPORT_LEASE", "PT10S");
        environment.put("HANDBOOK_TOKEN_SIGNING_KEY", signing.toString());
        environment.put("HANDBOOK_ENCRYPTION_KEY", encryption.toString());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    private void start() throws Exception {
        http = HttpClient.newHttpClient();
        application = PackagedApplication.start(folder, environment).ready();
        token =
                json(HttpRequest.newBuilder(application.uri("/api/v1/auth/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&username=officer&password="
                                                        + Client.PASSWORD)))
                        .get("access_token")
                        .asText();
    }

    private String sent(String mode, String prefix) throws Exception {
        String cell = text("select code from organization where id = '" + Demo.CELL + "'");
        String list =
                "Mã hồ sơ,Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Mã chi bộ\n"
                        + IntStream.range(0, ROWS)
                                .mapToObj(
                                        i ->
                                                "%s-%d,Kiểm Thử,%d/%d/%d,Nữ,3/2/2005,3/2/2006,%s"
                                                        .formatted(
                                                                prefix,
                                                                i,
                                                                // A cell has few of one birthday
                                                                1 + i % 28,
                                                                1 + i / 28 % 12,
                                                                1940 + i / 336 % 40,
                                                                cell))
                                .collect(Collectors.joining("\n"));
        return json(HttpRequest.newBuilder(
                                application.uri("/api/v1/imports?kind=MEMBERS&mode=" + mode))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(list)))
                .get("id")
                .asText();
    }

    private JsonNode await(String id, String state) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            JsonNode about =
                    json(
                            HttpRequest.newBuilder(application.uri("/api/v1/imports/" + id))
                                    .header("Authorization", "Bearer " + token));
            if (about.get("state").asText().equals(state)) {
                return about;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not " + state);
    }

    private JsonNode json(HttpRequest.Builder request) throws Exception {
        return new ObjectMapper()
                .readTree(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private long count(String prefix) throws Exception {
        return number("select count(*) from member where external_id like '" + prefix + "-%'");
    }

    private long number(String query) throws Exception {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
