package vn.handbook.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs, unpacked.
 *
 * @param home folder with bin, lib and share
 * @param majorVersion such as "18"
 */
record Binaries(Path home, String majorVersion) {

    private static final Duration ABANDONED = Duration.ofHours(1);

    /**
     * The programs in the first of the places where the server's user can run them, unpacked there
     * when absent. A place that cannot be written to, entered or executed from is passed over.
     *
     * @throws EmbeddedPostgresException when none will do
     */
    static Binaries in(List<Path> places, Archive archive, ServerUser user) {
        IOException refusal = new IOException("nowhere to unpack to");
        try {
            String digest = archive.digest();
            for (Path place : places) {
                try {
                    Path home = place.resolve(digest);
                    if (!Files.isDirectory(home)) {
                        unpack(archive, home);
                    }
                    return new Binaries(home, majorVersion(home, user));
                } catch (IOException refused) {
                    refused.addSuppressed(refusal);
                    refusal = refused;
                }
            }
        } catch (IOException unreadable) {
            refusal = unreadable;
        }
        throw new EmbeddedPostgresException(
                """
                The embedded PostgreSQL cannot be run from any of %s: %s. Set XDG_CACHE_HOME to a \
                folder on a disk with 70 MB free that allows programs; on a Linux without glibc \
                (Alpine) set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.\
                """
                        .formatted(places, refusal.getMessage()),
                refusal);
    }

    private static void unpack(Archive archive, Path home) throws IOException {
        Path place = home.getParent();
        if (!Files.isDirectory(place)) {
            Files.createDirectories(place);
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        deleteAbandoned(place);
        Path unfinished = Files.createTempDirectory(place, "unfinished-");
        try {
            archive.unpackInto(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            // Else a power loss after the rename could leave the name with empty files behind it.
            // One sync(1) takes a fraction of what a thousand fsyncs take.
            Command.succeeds(List.of("sync"));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException refused) {
            // Another application was faster: its folder is as good as ours.
            if (!Files.isDirectory(home)) {
                throw refused;
            }
        } finally {
            FileTree.delete(unfinished);
        }
    }

    /** Leftovers of applications killed while unpacking; one that still unpacks is younger. */
    private static void deleteAbandoned(Path place) throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(ABANDONED));
        List<Path> entries;
        try (Stream<Path> listed = Files.list(place)) {
            entries = listed.toList();
        }
        for (Path entry : entries) {
            try {
                if (entry.getFileName().toString().startsWith("unfinished-")
                        && Files.getLastModifiedTime(entry).compareTo(limit) < 0) {
                    FileTree.delete(entry);
                }
            } catch (IOException deletedByAnother) {
                // Two applications may tidy up at once.
            }
        }
    }

    private static String majorVersion(Path home, ServerUser user) throws IOException {
        String postgres = home.resolve("bin/postgres").toString();
        Command.Outcome outcome = Command.run(user.command(postgres, "--version"));
        String version = outcome.output().replaceFirst("^postgres \\(PostgreSQL\\) (\\d+).*", "$1");
        if (!outcome.succeeded() || version.isEmpty()) {
            throw new IOException(postgres + " does not run: " + outcome.output());
        }
        return version;
    }

    String postgres() {
        return home.resolve("bin/postgres").toString();
    }

    String initdb() {
        return home.resolve("bin/initdb").toString();
    }
}
