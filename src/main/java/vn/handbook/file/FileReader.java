package vn.handbook.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Reads contents piece by piece, each with a connection of its own for a moment. */
@ApplicationScoped
public class FileReader {
    /** Of the connections that there are, downloads leave most to everybody else. */
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ContentSql sql;
    private final ObjectStore objects;

    FileReader(ContentSql sql, ObjectStore objects) {
        this.sql = sql;
        this.objects = objects;
    }

    /**
     * At most so many bytes from this offset, and at least one.
     *
     * @throws ContentUnavailable when they are gone or cannot be reached
     */
    public byte[] read(UUID content, long at, long most) {
        places.acquireUninterruptibly();
        try {
            return piece(content, at, most);
        } finally {
            places.release();
        }
    }

    private byte[] piece(UUID content, long at, long most) {
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

    /** A body to be sent. */
    public InputStream open(FileBody body) {
        return new FileStream(this, body);
    }

    /** All of it, through memory for one piece. */
    void copy(UUID content, long size, OutputStream to) throws IOException {
        for (long at = 0; at < size; ) {
            byte[] piece = read(content, at, size - at);
            to.write(piece);
            at += piece.length;
        }
    }
}
