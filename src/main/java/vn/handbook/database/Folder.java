package vn.handbook.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder an embedded PostgreSQL lives in.
 *
 * @param path the real path, so that two names of one folder are not taken for two folders
 * @param application user the application runs as
 */
record Folder(Path path, User application) {

    /** Opens the folder, created when absent. */
    static Folder durable(Path directory) {
        try {
            Path absolute = directory.toAbsolutePath();
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute.getParent());
                Files.createDirectory(absolute, FileTree.OWNER_ONLY_FOLDER);
            }
            return open(absolute);
        } catch (FileAlreadyExistsException notAFolder) {
            throw new EmbeddedPostgresException(
                    directory + " should be the folder of the database, but it is a file.",
                    notAFolder);
        } catch (IOException refused) {
            throw new EmbeddedPostgresException(
                    """
                    The database folder %s cannot be created or written to. Choose another folder \
                    or give this user the right to write there.\
                    """
                            .formatted(directory),
                    refused);
        }
    }

    /** Opens a new folder where the system keeps temporary files. */
    static Folder throwAway() {
        try {
            return open(
                    Files.createTempDirectory("handbook-postgres-", FileTree.OWNER_ONLY_FOLDER));
        } catch (IOException refused) {
            throw new EmbeddedPostgresException(
                    """
                    No temporary folder can be created in %s. Set -Djava.io.tmpdir to a folder \
                    that can be written to.\
                    """
                            .formatted(System.getProperty("java.io.tmpdir")),
                    refused);
        }
    }

    private static Folder open(Path directory) throws IOException {
        Path real = directory.toRealPath();
        // One file answers two questions: may we write here, and as whom do we run?
        Path probe = Files.createTempFile(real, "probe-", null);
        try {
            return new Folder(real, User.owning(probe));
        } finally {
            Files.delete(probe);
        }
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    /** A new name beside the cluster, for one that is still being made. */
    Path unfinishedCluster() {
        return path.resolve("postgres-unfinished-" + Long.toHexString(System.nanoTime()));
    }

    void deleteUnfinishedClusters() throws IOException {
        for (Path leftover : entries()) {
            if (leftover.getFileName().toString().startsWith("postgres-unfinished-")) {
                try {
                    FileTree.delete(leftover);
                } catch (IOException initdbStillWritesThere) {
                    // It is in nobody's way; the next start tries again.
                }
            }
        }
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path password() {
        return path.resolve("password");
    }

    Path applicationPassword() {
        return path.resolve("application-password");
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** Whom the data belongs to, or the folder while there is no data yet. */
    User dataOwner() throws IOException {
        boolean hasData = Files.exists(cluster(), LinkOption.NOFOLLOW_LINKS);
        return User.owning(hasData ? cluster() : path);
    }

    /** Makes one user the owner of the folder and everything in it. */
    void giveTo(int uid) throws IOException {
        for (Path entry : entries()) {
            if (FileTree.owner(entry) != uid) {
                FileTree.changeOwner(entry, uid);
            }
        }
        if (FileTree.owner(path) != uid) {
            Files.setAttribute(path, "unix:uid", uid);
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList();
        }
    }
}
