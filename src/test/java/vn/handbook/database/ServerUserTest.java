package vn.handbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.database.Server.ask;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Only root can try what happens to root and to others. */
@EnabledOnOs(OS.LINUX)
@EnabledIf("isRoot")
class ServerUserTest {

    private static final int NOBODY = 65534;
    private static final int DAEMON = 1;
    private static final int NAMELESS = 23456;

    @TempDir Path place;
    private Path folder;
    private Path reachable;

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @BeforeEach
    void separateReachableFromUnreachable() throws Exception {
        folder = Files.createDirectory(place.resolve("folder"));
        reachable = Files.createTempDirectory("handbook-reachable-");
        Files.setPosixFilePermissions(reachable, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void deleteReachable() throws Exception {
        FileTree.delete(reachable);
    }

    @Test
    void rootsFolderStaysRootsEvenWhereNobodyElseMayEnter() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
            assertThat(FileTree.owner(folder.resolve("postgres"))).isZero();
        }
    }

    @Test
    void whereUserNamespacesAreForbiddenTheFolderIsGivenAway() throws Exception {
        Path data = reachable.resolve("data");
        EmbeddedPostgres.durable(data).close();
        try (Application application = inContainer(data)) {
            application.await("acknowledged 20");
            assertThat(FileTree.owner(data)).isEqualTo(NOBODY);
            assertThat(FileTree.owner(data.resolve("postgres/base"))).isEqualTo(NOBODY);
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(data)) {
            assertThat(ask(postgres, "select count(*) >= 20 from number")).isEqualTo("t");
        }
    }

    @Test
    void rootIsToldWhenNoOtherUserCanReachTheFolder() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));

        try (Application application = inContainer(folder)) {
            assertThat(String.join("\n", application.remainingOutput()))
                    .contains("PostgreSQL does not run as root");
        }
    }

    @Test
    void ordinaryUserNeedsNothingButTheFolder() throws Exception {
        Path data = folderOf(DAEMON);
        // Started by root first and last: still the user's afterwards.
        EmbeddedPostgres.durable(data).close();
        runAndKill(DAEMON, data);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(data)) {
            assertThat(ask(postgres, "select count(*) >= 20 from number")).isEqualTo("t");
        }
        assertThat(FileTree.owner(data.resolve("postgres"))).isEqualTo(DAEMON);
        Files.walk(data).forEach(path -> assertThat(path).satisfies(ServerUserTest::isDaemons));
    }

    @Test
    void userWithoutANameIsServedToo() throws Exception {
        Path data = folderOf(NAMELESS);
        runAndKill(NAMELESS, data);
        assertThat(FileTree.owner(data.resolve("postgres"))).isEqualTo(NAMELESS);
    }

    @Test
    void folderThatMayNotBeWrittenToIsExplained() throws Exception {
        Path data = folderOf(0);

        try (Application application = as(DAEMON, data)) {
            assertThat(String.join("\n", application.remainingOutput()))
                    .contains("give this user the right to write there");
        }
    }

    private void runAndKill(int uid, Path data) throws Exception {
        try (Application application = as(uid, data)) {
            application.await("acknowledged 20");
            ProcessHandle server = Server.process(data);
            application.kill();
            Server.awaitEnd(server);
        }
    }

    private static void isDaemons(Path path) throws IOException {
        assertThat(FileTree.owner(path)).isEqualTo(DAEMON);
    }

    private Application inContainer(Path data) throws Exception {
        Path programs = Files.createDirectory(place.resolve("programs"));
        Path unshare = programs.resolve("unshare");
        Files.writeString(unshare, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> environment =
                Map.of("PATH", programs + File.pathSeparator + System.getenv("PATH"));
        return Application.start(
                List.of(), System.getProperty("java.class.path"), environment, data);
    }

    /** Without a usable home the binaries go to the folder; trying that once is enough. */
    private static Map<String, String> environment(int uid) {
        return uid == DAEMON ? Map.of() : Map.of("XDG_CACHE_HOME", "/var/cache");
    }

    private Path folderOf(int uid) throws Exception {
        Path data = Files.createDirectory(reachable.resolve("data"));
        FileTree.changeOwner(data, uid);
        return data;
    }

    private Application as(int uid, Path data) throws Exception {
        List<String> prefix =
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        return Application.start(prefix, reachableClassPath(), environment(uid), data);
    }

    /** The class path is usually below the home of the user who builds. */
    private String reachableClassPath() throws Exception {
        Path copies = reachable.resolve("classes");
        if (!Files.exists(copies)) {
            Files.createDirectory(copies);
            String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
            for (int i = 0; i < entries.length; i++) {
                if (isNeeded(entries[i])) {
                    String copy = copies.resolve(i + "-" + Path.of(entries[i]).getFileName()) + "";
                    Command.run(List.of("cp", "-r", entries[i], copy));
                }
            }
            Command.run(List.of("chmod", "-R", "a+rX", copies.toString()));
        }
        return String.join(
                File.pathSeparator,
                Arrays.stream(copies.toFile().listFiles()).map(File::toString).toList());
    }

    private static boolean isNeeded(String entry) {
        return entry.matches(".*(classes/?|commons-|postgres|xz-).*");
    }
}
