package vn.handbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The data: made in one piece or not at all. Whatever goes by its name has been initialised and has
 * the role and the database in it; until then it has another name, and is forgotten when the
 * application dies halfway.
 */
record Cluster(Folder folder, Binaries binaries, ServerUser user, ServerSettings settings) {

    /** Owns the database and changes its schema. */
    static final String OWNER = "handbook";

    /** Reads and writes rows. */
    static final String APPLICATION = "handbook_application";

    static final String DATABASE = "handbook";

    /**
     * The only ways in. The superuser has no password and no line here: nobody connects as it, and
     * what needs it happens in single-user mode, while no server runs.
     */
    private static final String ACCESS =
            "host %s %s,%s 127.0.0.1/32 scram-sha-256%n".formatted(DATABASE, OWNER, APPLICATION);

    /** Data folders of earlier versions know the owner alone. */
    private static final String CREATE_APPLICATION =
            "DO $$BEGIN IF to_regrole('%1$s') IS NULL THEN CREATE ROLE %1$s LOGIN; END IF; END$$"
                    .formatted(APPLICATION);

    private static final String SET_PASSWORD = "ALTER ROLE %s PASSWORD '%s'";

    /**
     * @throws EmbeddedPostgresException when there is data that these binaries cannot use
     */
    boolean exists() throws IOException {
        Path data = folder.cluster();
        if (!Files.exists(data, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path versionFile = data.resolve("PG_VERSION");
        if (!Files.isReadable(versionFile)) {
            throw new EmbeddedPostgresException(
                    """
                    %s is not a PostgreSQL data folder that this user may read. Start as the user \
                    it belongs to, or choose another database folder.\
                    """
                            .formatted(data));
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(binaries.majorVersion())) {
            throw new EmbeddedPostgresException(
                    """
                    The data in %s was made by PostgreSQL %s; this application brings PostgreSQL \
                    %s. Convert it with pg_upgrade, go back to the version of the application \
                    that made it, or choose an empty folder.\
                    """
                            .formatted(data, version, binaries.majorVersion()));
        }
        return true;
    }

    void create(String ownerPassword, String applicationPassword) throws IOException {
        folder.deleteUnfinishedClusters();
        Path unfinished = folder.unfinishedCluster();
        initialise(unfinished);
        FileTree.write(unfinished.resolve("pg_hba.conf"), ACCESS);
        inSingleUserMode(
                unfinished,
                Map.of(),
                "CREATE ROLE %s LOGIN".formatted(OWNER),
                CREATE_APPLICATION,
                SET_PASSWORD.formatted(OWNER, ownerPassword),
                SET_PASSWORD.formatted(APPLICATION, applicationPassword),
                "CREATE DATABASE %s OWNER %s".formatted(DATABASE, OWNER));
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        FileTree.sync(folder.path());
    }

    /** For a folder of which a password file is missing. No server may be running. */
    void changePasswords(String ownerPassword, String applicationPassword, PreviousServer previous)
            throws IOException {
        FileTree.write(folder.cluster().resolve("pg_hba.conf"), ACCESS);
        inSingleUserMode(
                folder.cluster(),
                previous.environmentForNext(),
                CREATE_APPLICATION,
                SET_PASSWORD.formatted(OWNER, ownerPassword),
                SET_PASSWORD.formatted(APPLICATION, applicationPassword));
    }

    /**
     * Sorting and case folding come from the builtin C.UTF-8: the same on every machine and in
     * every libc version, so that indexes stay valid, and it knows that đ is the small Đ, which C
     * does not.
     */
    private void initialise(Path data) throws IOException {
        List<String> words =
                new ArrayList<>(
                        user.command(
                                binaries.initdb(),
                                "--pgdata=" + data,
                                "--username=postgres",
                                "--auth=reject",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C",
                                "--lc-ctype=" + Platform.current().letters(),
                                "--text-search-config=simple",
                                "--data-checksums",
                                "--no-instructions"));
        if (!settings.isDurable()) {
            words.add("--no-sync");
        }
        require(Command.run(words), "PostgreSQL could not create its data folder " + data);
    }

    private void inSingleUserMode(Path data, Map<String, String> environment, String... statements)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        user.command(binaries.postgres(), "--single", "-D", data.toString()));
        words.addAll(settings.arguments());
        words.addAll(List.of("-c", "exit_on_error=on", "postgres"));
        String input = String.join("\n", statements) + "\n";
        require(
                Command.run(words, environment, input),
                "PostgreSQL could not create the application's role and database");
    }

    private static void require(Command.Outcome outcome, String otherwise) {
        if (!outcome.succeeded()) {
            throw new EmbeddedPostgresException(
                    otherwise
                            + ". Check free disk space, the rights on the folder, and that the"
                            + " user has a name (/etc/passwd). It said:\n"
                            + outcome.output());
        }
    }
}
