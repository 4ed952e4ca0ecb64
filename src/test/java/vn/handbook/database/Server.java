package vn.handbook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the tests ask of a server and do to it. */
final class Server {

    private static final Duration SOON = Duration.ofSeconds(10);

    private Server() {}

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    static void tell(EmbeddedPostgres postgres, String statementText) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(statementText);
        }
    }

    /** Number of the server's main process. */
    static ProcessHandle process(Path folder) {
        long pid = PidFile.of(folder.resolve("postgres")).orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** kill -9, with a signal Java's ProcessHandle can send to any process but itself. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
    }

    static void killWithBackends(ProcessHandle server) {
        List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(Server::kill);
    }

    static void awaitEnd(ProcessHandle process) {
        assertThat(Waiting.until(() -> hasEnded(process), SOON)).isTrue();
    }

    /** A zombie has ended too; who reaps it, and when, depends on the machine. */
    private static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    static String log(Path folder) throws Exception {
        return Files.readString(folder.resolve("postgres.log"));
    }
}
