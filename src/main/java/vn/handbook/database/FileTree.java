package vn.handbook.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** What java.nio.file leaves to its callers: whole folders, owners by number, and fsync. */
final class FileTree {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private FileTree() {}

    /** Removes a folder with all that is in it; one that is absent is removed already. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(tree, afterContents(Files::deleteIfExists));
        }
    }

    static void changeOwner(Path tree, int uid) throws IOException {
        Files.walkFileTree(
                tree,
                afterContents(
                        path ->
                                Files.setAttribute(
                                        path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS)));
    }

    /** The owner's number: in a container the owner often has no name. */
    static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Replaces a file's content, on the disk when this returns. */
    static void write(Path file, String text) throws IOException {
        Files.writeString(
                file,
                text,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
    }

    /** Makes created and renamed entries of a folder survive a power loss. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // Not every file system can sync a folder, and none of those needs it.
        }
    }

    private interface Step {
        void apply(Path path) throws IOException;
    }

    /** The folder itself comes last, so that an interrupted walk is seen as not yet done. */
    private static SimpleFileVisitor<Path> afterContents(Step step) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                step.apply(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                    throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                step.apply(folder);
                return FileVisitResult.CONTINUE;
            }
        };
    }
}
