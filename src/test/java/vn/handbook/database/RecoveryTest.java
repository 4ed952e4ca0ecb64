package vn.handbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.database.Server.ask;
import static vn.handbook.database.Server.tell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path folder;

    @Test
    void acknowledgedWritesSurviveWhenEverythingIsKilled() throws Exception {
        long acknowledged;
        try (Application application = Application.on(folder)) {
            application.await("acknowledged 300");
            ProcessHandle server = Server.process(folder);
            Server.killWithBackends(server);
            application.kill();
            acknowledged = lastAcknowledged(application, 300);
            Server.awaitEnd(server);
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            assertThat(ask(postgres, "select count(*) from number where n <= " + acknowledged))
                    .isEqualTo(Long.toString(acknowledged));
            assertThat(Server.log(folder)).contains("was not properly shut down");
        }
    }

    @Test
    void serverStopsCleanlyWhenItsApplicationIsKilled() throws Exception {
        try (Application application = Application.on(folder)) {
            // Another child of the application, still running, must not hold the pipe open.
            long sibling = Long.parseLong(application.await("sibling "));
            application.await("acknowledged 20");
            ProcessHandle server = Server.process(folder);
            application.kill();

            Server.awaitEnd(server);
            assertThat(ProcessHandle.of(sibling)).isPresent();
            ProcessHandle.of(sibling).ifPresent(ProcessHandle::destroy);
        }
        assertThat(Server.log(folder)).contains("database system is shut down");
    }

    @Test
    void startFollowsAtOnceWhenTheApplicationWasKilled() throws Exception {
        long acknowledged;
        try (Application application = Application.on(folder)) {
            application.await("acknowledged 50");
            application.kill();
            acknowledged = lastAcknowledged(application, 50);
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            assertThat(ask(postgres, "select count(*) from number where n <= " + acknowledged))
                    .isEqualTo(Long.toString(acknowledged));
        }
    }

    @Test
    void orphanedServerIsStoppedAndReplaced() throws Exception {
        ProcessHandle orphan;
        try (Application application = Application.on(folder)) {
            application.await("acknowledged 20");
            orphan = Server.process(folder);
            ProcessHandle supervisor = orphan.parent().orElseThrow();
            supervisor.children().filter(child -> !child.equals(orphan)).forEach(Server::kill);
            Server.kill(supervisor);
            application.kill();
        }
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            Server.awaitEnd(orphan);
            assertThat(ask(postgres, "select count(*) >= 20 from number")).isEqualTo("t");
        }
    }

    @Test
    void closeStopsTheServerEvenWhenItsSupervisorWasKilled() throws Exception {
        ProcessHandle server;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            server = Server.process(folder);
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
            ProcessHandle supervisor = server.parent().orElseThrow();
            supervisor.children().filter(child -> !child.equals(server)).forEach(Server::kill);
            Server.kill(supervisor);
        }
        Server.awaitEnd(server);
    }

    @Test
    void backendsOfAKilledServerAreWaitedFor() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.durable(folder);
        ProcessHandle server = Server.process(folder);
        List<ProcessHandle> backends = server.descendants().toList();
        // A stopped process does not notice that its server is gone.
        backends.forEach(backend -> signal("STOP", backend.pid()));
        Server.kill(server);
        Server.awaitEnd(server);
        first.close();
        Thread resume =
                new Thread(
                        () -> {
                            Waiting.pause(Duration.ofSeconds(1));
                            backends.forEach(backend -> signal("CONT", backend.pid()));
                        });
        resume.start();

        try (EmbeddedPostgres second = EmbeddedPostgres.durable(folder)) {
            assertThat(ask(second, "select 1")).isEqualTo("1");
        }
        assertThat(Server.log(folder)).contains("is still in use");
        resume.join();
    }

    @Test
    void strangerWithTheRecordedProcessNumberIsLeftAlone() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.durable(folder);
        tell(first, "create table kept as select 7 as n");
        ProcessHandle server = Server.process(folder);
        Server.killWithBackends(server);
        Server.awaitEnd(server);
        first.close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(pidFile, lines);

        try (EmbeddedPostgres second = EmbeddedPostgres.durable(folder)) {
            assertThat(ask(second, "select n from kept")).isEqualTo("7");
        }
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void interruptedInitialisationIsForgotten() throws Exception {
        // Killed while initialising, while the role is made, while the server starts.
        for (int millis = 0; millis <= 600; millis += 300) {
            Path fresh = folder.resolve("after-" + millis);
            try (Application application = Application.on(fresh)) {
                Waiting.until(() -> hasUnfinishedCluster(fresh), SOON);
                Waiting.pause(Duration.ofMillis(millis));
            }
            try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(fresh)) {
                assertThat(ask(postgres, "select 1")).isEqualTo("1");
            }
            assertThat(fresh.toFile().list())
                    .containsExactlyInAnyOrder(
                            "postgres", "postgres.log", "password", "application-password", "lock");
        }
    }

    private static boolean hasUnfinishedCluster(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.startsWith("postgres-"));
        return names != null && names.length > 0;
    }

    private static long lastAcknowledged(Application killed, long known) {
        return killed.remainingOutput().stream()
                .filter(line -> line.matches("acknowledged \\d+"))
                .mapToLong(line -> Long.parseLong(line.substring("acknowledged ".length())))
                .max()
                .orElse(known);
    }

    private static void signal(String name, long pid) {
        Command.succeeds(List.of("sh", "-c", "kill -" + name + " " + pid));
    }
}
