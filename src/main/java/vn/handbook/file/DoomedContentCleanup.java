package vn.handbook.file;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Removes the bytes that nobody refers to. First the object, then the row that remembers it:
 * whatever is killed in between is done again. Twice at once, on several replicas, harms nothing.
 */
@Singleton
class DoomedContentCleanup {
    /** Whoever had begun to read a file before it was removed may finish. */
    static final Duration GRACE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 100;

    private final ContentSql sql;
    private final ObjectStore objects;
    private final Clock clock;

    DoomedContentCleanup(ContentSql sql, ObjectStore objects, Clock clock) {
        this.sql = sql;
        this.objects = objects;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (UUID content :
                sql.ids(
                        "select id from file_content where doomed_at < ? limit ?",
                        clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC),
                        AT_ONCE)) {
            if (objects.isConfigured()) {
                objects.remove(content);
            }
            sql.update("delete from file_content where id = ? and doomed_at is not null", content);
        }
    }
}
