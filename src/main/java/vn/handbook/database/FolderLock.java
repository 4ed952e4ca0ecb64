package vn.handbook.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Keeps a folder to one application. The operating system gives the lock up when the application
 * dies, however it dies.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final String claim;

    private FolderLock(FileChannel channel, String claim) {
        this.channel = channel;
        this.claim = claim;
    }

    /**
     * @throws EmbeddedPostgresException at once, when the folder is in use
     */
    static FolderLock take(Folder folder) {
        String claim = "vn.handbook.database:" + folder.path();
        // Closing any channel on a locked file gives up the whole process' lock on it (POSIX), so
        // a second attempt in this JVM must be turned away before it opens the file. A system
        // property, unlike a static field, is also seen by copies of this class in other loaders.
        if (System.getProperties().putIfAbsent(claim, "taken") != null) {
            throw inUse(folder, ProcessHandle.current().pid() + ", this very one");
        }
        try {
            return new FolderLock(lock(folder), claim);
        } catch (IOException failure) {
            System.getProperties().remove(claim);
            throw new EmbeddedPostgresException(
                    """
                    The file %s cannot be locked. Choose a database folder on a local disk that \
                    this user may write to.\
                    """
                            .formatted(folder.lock()),
                    failure);
        } catch (RuntimeException refused) {
            System.getProperties().remove(claim);
            throw refused;
        }
    }

    private static FileChannel lock(Folder folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.lock(),
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        FileTree.OWNER_ONLY_FILE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, text(channel));
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
    }

    private static EmbeddedPostgresException inUse(Folder folder, String pid) {
        return new EmbeddedPostgresException(
                """
                Another application (process %s) uses the database folder %s. Stop it first, or \
                choose another folder for this one.\
                """
                        .formatted(pid, folder.path()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyClosed) {
            // Whatever went wrong, the descriptor is gone, and the lock with it.
        } finally {
            System.getProperties().remove(claim);
        }
    }
}
