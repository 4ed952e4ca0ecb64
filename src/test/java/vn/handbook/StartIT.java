package vn.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.testing.GivenDatabase;
import vn.handbook.testing.PackagedApplication;

/** What the packaged jar does with the configuration that an operator gives it. */
class StartIT {
    private static final Map<String, String> NOTHING = Map.of();
    private static final String FIRST_ADMINISTRATOR =
            """
            {"code": "%s", "username": "quantri", "password": "muoi qua cam vang ong"%s}
            """;
    private static final String ROOT =
            """
            , "organization": {"code": "LG", "name": "Đảng bộ tỉnh Lam Giang", "type": "CENTRAL_DIRECT"}""";

    /** The event, the counts of the identifier and the address, and the code that waits. */
    private static final Map<String, Long> LEFT_BY_A_REFUSAL =
            Map.of("audit_event", 1L, "sign_in_throttle", 2L, "bootstrap_code", 1L);

    private static final Map<String, String> DEMO = Map.of("HANDBOOK_DEMO", "true");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void secondStartOnDataInUseIsRefusedAndDisturbsNobody() {
        try (var first = PackagedApplication.start(folder, NOTHING).ready();
                var second = PackagedApplication.start(folder, NOTHING)) {
            assertThat(second.refusal())
                    .startsWith(
                            "Another application (process %d) uses the database folder"
                                    .formatted(first.pid()))
                    .hasLineCount(1);
            given().get(first.management("/q/health/ready")).then().statusCode(200);
        }
    }

    @Test
    void givenDatabaseIsUsedAndStaysEmptyWithoutTheDemonstration() throws SQLException {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway();
                var application = PackagedApplication.start(folder, on(given, NOTHING)).ready()) {
            assertThat(application.children()).isEmpty();
            assertThat(folder.resolve(".handbook")).doesNotExist();
            given().formParam("grant_type", "password")
                    .formParam("username", "admin")
                    .formParam("password", "Handbook-2026")
                    .post(application.uri("/api/v1/auth/token"))
                    .then()
                    .statusCode(400);
            assertThat(rows(given))
                    .isNotEmpty()
                    .allSatisfy(
                            (table, rows) ->
                                    assertThat(rows)
                                            .isEqualTo(LEFT_BY_A_REFUSAL.getOrDefault(table, 0L)));
        }
    }

    @Test
    void S_098_oneRoleForEverythingIsToldOfAndTwoAreNot() {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway()) {
            Map<String, String> environment = on(given, NOTHING);
            try (var application = PackagedApplication.start(folder, environment).ready()) {
                assertThat(application.output()).doesNotContain("QUARKUS_FLYWAY_USERNAME");
            }
            environment.put("QUARKUS_DATASOURCE_USERNAME", given.username());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", given.password());
            environment.remove("QUARKUS_FLYWAY_USERNAME");
            environment.remove("QUARKUS_FLYWAY_PASSWORD");
            try (var application = PackagedApplication.start(folder, environment).ready()) {
                assertThat(application.output())
                        .containsOnlyOnce("The service works as handbook, which owns its tables");
            }
        }
    }

    @Test
    void firstStartTellsTheCodeForTheFirstAdministratorOnceOnOneReplica() {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway()) {
            URI service;
            String code;
            try (var one = PackagedApplication.start(folder, on(given, NOTHING));
                    var other = PackagedApplication.start(folder, on(given, NOTHING))) {
                one.ready();
                other.ready();
                List<String> told = new ArrayList<>(codes(one));
                told.addAll(codes(other));
                assertThat(told).hasSize(1);
                code = told.get(0);
                service = other.uri("/api/v1/auth/");
                given().contentType("application/json")
                        .body(FIRST_ADMINISTRATOR.formatted(code, ""))
                        .post(service.resolve("bootstrap"))
                        .then()
                        .statusCode(422)
                        .body("errors[0].pointer", equalTo("/organization"));
                given().contentType("application/json")
                        .body(FIRST_ADMINISTRATOR.formatted(code, ROOT))
                        .post(service.resolve("bootstrap"))
                        .then()
                        .statusCode(201);
                String token =
                        given().formParam("grant_type", "password")
                                .formParam("username", "quantri")
                                .formParam("password", "muoi qua cam vang ong")
                                .post(service.resolve("token"))
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("access_token");
                given().header("Authorization", "Bearer " + token)
                        .get(one.uri("/api/v1/organizations"))
                        .then()
                        .statusCode(200)
                        .body("items[0].name", equalTo("Đảng bộ tỉnh Lam Giang"));
            }
            try (var again = PackagedApplication.start(folder, on(given, NOTHING)).ready()) {
                assertThat(codes(again)).isEmpty();
            }
        }
    }

    private static List<String> codes(PackagedApplication application) {
        return Pattern.compile("The one-time code ([0-9A-Z-]{24}) makes")
                .matcher(application.output())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void givenDatabaseWithoutSigningKeyIsRefusedWithTheWayToMakeOne() {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway()) {
            Map<String, String> environment = on(given, NOTHING);
            environment.remove("HANDBOOK_TOKEN_SIGNING_KEY");
            try (var application = PackagedApplication.start(folder, environment)) {
                assertThat(application.refusal())
                        .contains("No signing key is configured. Make one with: openssl genpkey")
                        .contains("HANDBOOK_TOKEN_SIGNING_KEY");
            }
        }
    }

    @Test
    void givenDatabaseWithoutEncryptionKeyIsRefusedWithTheWayToMakeOne() {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway()) {
            Map<String, String> environment = on(given, NOTHING);
            environment.remove("HANDBOOK_ENCRYPTION_KEY");
            try (var application = PackagedApplication.start(folder, environment)) {
                assertThat(application.refusal())
                        .contains("No encryption key is configured. Make one with: openssl rand")
                        .contains("HANDBOOK_ENCRYPTION_KEY");
            }
        }
    }

    @Test
    void demonstrationRefusesADatabaseWithOtherData() throws SQLException {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway()) {
            PackagedApplication.start(folder, on(given, NOTHING)).ready().close();
            try (Connection connection = connect(given);
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        """
                        insert into organization (id, type, code, name, path, valid_from, version, created_at)
                        select id, 'CENTRAL', 'TW', 'Trung ương', array[id], date '2026-01-01', 0, now()
                        from gen_random_uuid() id
                        """);
            }
            try (var application = PackagedApplication.start(folder, on(given, DEMO))) {
                assertThat(application.refusal())
                        .contains("handbook.demo=true, but the database holds other data");
            }
            assertThat(rows(given)).containsEntry("organization", 1L).containsEntry("account", 0L);
        }
    }

    private Map<String, String> on(EmbeddedPostgres given, Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.putAll(GivenDatabase.environment(given, folder));
        return environment;
    }

    /** How many rows each table has, but for the schema's own history. */
    private static Map<String, Long> rows(EmbeddedPostgres database) throws SQLException {
        var rows = new HashMap<String, Long>();
        try (Connection connection = connect(database);
                Statement tables = connection.createStatement();
                Statement count = connection.createStatement();
                ResultSet names =
                        tables.executeQuery(
                                """
                                select table_name from information_schema.tables
                                where table_schema = 'public' and table_type = 'BASE TABLE'
                                    and table_name <> 'flyway_schema_history'
                                    -- the library's catalogues come with the schema
                                    and table_name not in
                                        ('document_issuer', 'document_term', 'document_topic', 'document_type')
                                """)) {
            while (names.next()) {
                try (ResultSet number =
                        count.executeQuery("select count(*) from " + names.getString(1))) {
                    number.next();
                    rows.put(names.getString(1), number.getLong(1));
                }
            }
        }
        return rows;
    }

    private static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
    }
}
