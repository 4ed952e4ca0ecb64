package vn.handbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.handbook.database.Server.ask;
import static vn.handbook.database.Server.tell;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir Path folder;

    @Test
    void durableServerForcesCommitsToTheDisk() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void roleIsOrdinaryAndOwnsAUnicodeDatabaseWithItsExtensions() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwAway()) {
            assertThat(postgres.jdbcUrl()).matches("jdbc:postgresql://127.0.0.1:\\d+/handbook");
            assertThat(postgres.username()).isEqualTo("handbook");
            assertThat(ask(postgres, "show is_superuser")).isEqualTo("off");
            assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "show log_timezone")).isEqualTo("UTC");
            assertThat(ask(postgres, "show fsync")).isEqualTo("off");
            for (String extension : List.of("unaccent", "pg_trgm", "ltree", "btree_gin")) {
                tell(postgres, "create extension " + extension);
            }
            assertThat(ask(postgres, "select lower('ĐẢNG VIÊN')")).isEqualTo("đảng viên");
            assertThat(ask(postgres, "select unaccent('Đảng viên')")).isEqualTo("Dang vien");
            assertThat(ask(postgres, "select similarity('đảng', 'đảng viên') > 0.4"))
                    .isEqualTo("t");
            assertThat(ask(postgres, "select array_length(show_trgm('ữ'), 1)")).isEqualTo("2");
        }
    }

    @Test
    void onlyTheRoleWithItsPasswordIsLetIn() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwAway()) {
            assertRefused(postgres.jdbcUrl(), "handbook", "wrong", "28P01");
            assertRefused(postgres.jdbcUrl(), "postgres", postgres.password(), "28000");
            String otherDatabase = postgres.jdbcUrl().replace("/handbook", "/postgres");
            assertRefused(otherDatabase, "handbook", postgres.password(), "28000");
        }
    }

    @Test
    void passwordIsLongAndTheOwnersAlone() throws Exception {
        EmbeddedPostgres.durable(folder).close();

        Path file = folder.resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).hasSize(64);
    }

    @Test
    void lostPasswordIsReplacedAndDataStay() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            tell(postgres, "create table kept as select 7 as n");
        }
        Files.delete(folder.resolve("password"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            assertThat(ask(postgres, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void S_098_folderOfAnEarlierVersionGetsTheApplicationsRoleAndKeepsItsData() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            tell(postgres, "create table kept as select 7 as n");
        }
        Files.delete(folder.resolve("application-password"));
        Files.writeString(
                folder.resolve("postgres/pg_hba.conf"),
                "host handbook handbook 127.0.0.1/32 scram-sha-256\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder);
                Connection application =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(),
                                postgres.applicationUsername(),
                                postgres.applicationPassword())) {
            assertThat(ask(postgres, "select n from kept")).isEqualTo("7");
            assertThat(application.getMetaData().getUserName()).isEqualTo("handbook_application");
        }
    }

    @Test
    void wrongPasswordFileIsExplained() throws Exception {
        EmbeddedPostgres.durable(folder).close();
        Files.writeString(folder.resolve("password"), PasswordFile.newPassword());

        assertStartFails("Delete that file and start again");
    }

    @Test
    void throwAwayFolderIsGoneAfterClose() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.throwAway();
        Path data = Path.of(dataFolder(postgres));
        assertThat(data).isDirectory();

        postgres.close();
        postgres.close();

        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void takenPortIsExchangedForAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int free = Startup.freePort();
            Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();
            Folder throwAway = Folder.throwAway();
            List<Path> places = BinariesCache.placesFor(throwAway);
            try (EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(throwAway, false, places, ports::next)) {
                assertThat(postgres.jdbcUrl()).contains(":" + free + "/");
            }
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAloneAndExplained() throws Exception {
        EmbeddedPostgres.durable(folder).close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        assertStartFails("was made by PostgreSQL 17; this application brings PostgreSQL 18");
    }

    @Test
    void serverThatCannotStartIsExplainedByItsLog() throws Exception {
        EmbeddedPostgres.durable(folder).close();
        Files.delete(folder.resolve("postgres/global/pg_control"));

        assertStartFails("could not find the database system");
    }

    @Test
    void folderThatIsAFileIsExplained() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> EmbeddedPostgres.durable(file))
                .withMessageContaining("it is a file");
    }

    @Test
    void unknownPlatformIsSentToItsOwnPostgres() {
        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .withMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(Platform.of("Mac OS X", "aarch64").archive())
                .isEqualTo("/postgres-darwin-arm_64.txz");
    }

    private void assertStartFails(String explanation) {
        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> EmbeddedPostgres.durable(folder))
                .withMessageContaining(explanation);
    }

    private static void assertRefused(String url, String user, String password, String state) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, user, password).close())
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(state));
    }

    private static String dataFolder(EmbeddedPostgres postgres) {
        String port = postgres.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1");
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().map(List::of).stream())
                .filter(words -> words.contains("-D") && words.contains("port=" + port))
                .map(words -> words.get(words.indexOf("-D") + 1))
                .findAny()
                .orElseThrow();
    }
}
