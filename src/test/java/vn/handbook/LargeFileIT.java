package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.testing.Demo;
import vn.handbook.testing.PackagedApplication;

/** A gigabyte through a small heap; asked for with {@code -Dlarge=true}, as it takes its time. */
@EnabledIfSystemProperty(named = "large", matches = "true")
class LargeFileIT {
    private static final long SIZE = 1L << 30;
    private static final String ENTER =
            """
            insert into file_content (id, sha256, size, storage, created_at)
            values ('%1$s', sha256('large'), %2$d, 'DATABASE', now());
            insert into file_chunk select '%1$s', n, convert_to(repeat('0123456789abcdef', 8192), 'UTF8')
            from generate_series(0, %2$d / 131072 - 1) n;
            insert into file_reference values ('%1$s', '%1$s');
            insert into document_file (id, document_id, content_id, kind, name, media_type, size, sha256,
                extraction, created_at)
            select id, '%3$s', id, 'AUDIO', 'a.mp3', 'audio/mpeg', size, sha256, 'NONE', now()
            from file_content where id = '%1$s'
            """;

    @TempDir Path folder;

    @Test
    void aGigabyteGoesThroughAHeapOfAQuarter() throws Exception {
        Path key = folder.resolve("signing-key.pem");
        SigningKey.makeUnlessPresent(key);
        try (EmbeddedPostgres database = EmbeddedPostgres.throwAway();
                var application =
                        PackagedApplication.start(
                                        folder,
                                        Map.of(
                                                "JDK_JAVA_OPTIONS", "-Xmx256m",
                                                "HANDBOOK_DEMO", "true",
                                                "HANDBOOK_TOKEN_SIGNING_KEY", key.toString(),
                                                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                                                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                                                "QUARKUS_DATASOURCE_PASSWORD", database.password()))
                                .ready()) {
            try (Connection connection =
                            DriverManager.getConnection(
                                    database.jdbcUrl(), database.username(), database.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(ENTER.formatted(Demo.file(777), SIZE, Demo.document(117)));
            }
            assertThat(download(application)).isEqualTo(SIZE);
        }
    }

    private static long download(PackagedApplication application) throws Exception {
        var http = HttpClient.newHttpClient();
        String answer =
                http.send(
                                HttpRequest.newBuilder(application.uri("/api/v1/auth/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "grant_type=password&username=member&password=Handbook-2026"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
        String token = new ObjectMapper().readTree(answer).get("access_token").asText();
        String address =
                "/api/v1/documents/%s/files/%s/content"
                        .formatted(Demo.document(117), Demo.file(777));
        try (InputStream body =
                http.send(
                                HttpRequest.newBuilder(application.uri(address))
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                BodyHandlers.ofInputStream())
                        .body()) {
            var piece = new byte[1 << 20];
            long received = 0;
            for (int size = body.read(piece); size >= 0; size = body.read(piece)) {
                received += size;
            }
            return received;
        }
    }
}
