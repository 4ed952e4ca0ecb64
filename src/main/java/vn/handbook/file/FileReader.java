package vn.handbook.file;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads contents piece by piece, each with a connection of its own for a moment. */
@ApplicationScoped
public class FileReader {
    /** Of the connections that there are, downloads leave most to everybody else. */
    private static final int AT_ONCE = 4;

    private final ExecutorService fetching =
            Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "file-read"));
    private final ContentSql sql;
    private final ObjectStore objects;

    FileReader(ContentSql sql, ObjectStore objects) {
        this.sql = sql;
        this.objects = objects;
    }

    /**
     * At most so many bytes from this offset, and at least one, when there is a place to fetch
     * them; {@link ContentUnavailable} when they are gone or cannot be reached.
     */
    CompletionStage<byte[]> fetch(UUID content, long at, long most) {
        return CompletableFuture.supplyAsync(() -> read(content, at, most), fetching);
    }

    private byte[] read(UUID content, long at, long most) {
        int number = Math.toIntExact(at / FileStoreService.CHUNK);
        int within = (int) (at % FileStoreService.CHUNK);
        int size = (int) Math.min(FileStoreService.CHUNK - within, most);
        return sql.bytes(
                        """
                        select substring(bytes from ? for ?) from file_chunk
                        where content_id = ? and number = ?
                        """,
                        within + 1,
                        size,
                        content,
                        number)
                .filter(bytes -> bytes.length > 0)
                .orElseGet(() -> objects.read(content, at, size));
    }

    /** All of it, through memory for one piece. */
    void copy(UUID content, long size, OutputStream to) throws IOException {
        for (long at = 0; at < size; ) {
            byte[] piece = read(content, at, size - at);
            to.write(piece);
            at += piece.length;
        }
    }

    @PreDestroy
    void close() {
        fetching.shutdownNow();
    }
}
