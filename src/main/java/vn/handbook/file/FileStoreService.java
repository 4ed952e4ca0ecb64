package vn.handbook.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Keeps contents, each once. All changes join the caller's transaction: together with what refers
 * to a content it is there, or neither is.
 */
@ApplicationScoped
public class FileStoreService {
    /** Small enough that many slow readers at a time take little memory, in bytes. */
    public static final int CHUNK = 128 << 10;

    private final ContentSql sql;
    private final ObjectStore objects;
    private final Clock clock;

    FileStoreService(ContentSql sql, ObjectStore objects, Clock clock) {
        this.sql = sql;
        this.objects = objects;
        this.clock = clock;
    }

    /** A place for the bytes of one upload. */
    @Transactional(TxType.MANDATORY)
    public UUID begin() {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into file_content (id, size, storage, created_at) values (?, 0, 'DATABASE', ?)",
                id,
                clock.instant().atOffset(ZoneOffset.UTC));
        return id;
    }

    /**
     * @param at how much is there already
     */
    @Transactional(TxType.MANDATORY)
    public void append(UUID content, long at, byte[] bytes) {
        for (int done = 0; done < bytes.length; ) {
            long offset = at + done;
            int number = Math.toIntExact(offset / CHUNK);
            int within = (int) (offset % CHUNK);
            int size = Math.min(CHUNK - within, bytes.length - done);
            byte[] piece = Arrays.copyOfRange(bytes, done, done + size);
            int rows =
                    within == 0
                            ? sql.update(
                                    "insert into file_chunk (content_id, number, bytes) values (?, ?, ?)",
                                    content,
                                    number,
                                    piece)
                            : sql.update(
                                    """
                                    update file_chunk set bytes = bytes || ?
                                    where content_id = ? and number = ? and octet_length(bytes) = ?
                                    """,
                                    piece,
                                    content,
                                    number,
                                    within);
            if (rows != 1) {
                throw new IllegalStateException("Content does not end where it is continued");
            }
            done += size;
        }
    }

    /** Brings an accepted content to where contents are kept; may be repeated. */
    public void settle(UUID staged, java.nio.file.Path file) {
        if (objects.isConfigured()) {
            objects.put(staged, file);
        }
    }

    /**
     * Makes a staged content one that is kept for a holder, or, when the same bytes are there
     * already, forgets it in favour of those.
     *
     * @return the content that the holder has now
     */
    @Transactional(TxType.MANDATORY)
    public UUID keep(UUID staged, byte[] sha256, long size, UUID holder) {
        sql.lock("file " + HexFormat.of().formatHex(sha256));
        List<UUID> same =
                sql.ids("select id from file_content where sha256 = ? for update", sha256);
        UUID kept = same.isEmpty() ? staged : same.get(0);
        if (same.isEmpty()) {
            Storage storage = objects.isConfigured() ? Storage.OBJECT_STORE : Storage.DATABASE;
            sql.update(
                    "update file_content set sha256 = ?, size = ?, storage = ? where id = ?",
                    sha256,
                    size,
                    storage.name(),
                    staged);
            if (storage == Storage.OBJECT_STORE) {
                sql.update("delete from file_chunk where content_id = ?", staged);
            }
        } else {
            discard(staged);
        }
        sql.update(
                "insert into file_reference (content_id, holder_id) values (?, ?)", kept, holder);
        return kept;
    }

    /** The holder needs the content no more; with the last holder it goes. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID content, UUID holder) {
        sql.ids("select id from file_content where id = ? for update", content);
        sql.update(
                "delete from file_reference where content_id = ? and holder_id = ?",
                content,
                holder);
        sql.update(
                """
                update file_content c set sha256 = null, doomed_at = ?
                where id = ? and not exists (select from file_reference r where r.content_id = c.id)
                """,
                clock.instant().atOffset(ZoneOffset.UTC),
                content);
    }

    /** Nothing stays of a content that was not accepted. */
    @Transactional(TxType.MANDATORY)
    public void discard(UUID staged) {
        if (objects.isConfigured()) {
            // An object may be there already; only the row remembers it
            sql.update("delete from file_chunk where content_id = ?", staged);
            sql.update(
                    "update file_content set doomed_at = 'epoch' where id = ? and sha256 is null",
                    staged);
        } else {
            sql.update("delete from file_content where id = ? and sha256 is null", staged);
        }
    }
}
