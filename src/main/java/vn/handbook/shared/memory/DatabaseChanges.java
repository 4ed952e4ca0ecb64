package vn.handbook.shared.memory;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Learns by {@code LISTEN} that somebody, whichever replica they use, has changed what everybody
 * reads. Triggers tell it with the commit. One connection is taken for it.
 *
 * <p>What is not heard of cannot be told from what does not happen; so silence is believed for
 * {@value #BELIEVED_SECONDS} seconds only, and every {@value #SILENCE_MILLIS} ms without a word the
 * database is asked whether it is still there.
 */
@Singleton
public class DatabaseChanges {
    private static final Logger LOG = Logger.getLogger(DatabaseChanges.class);
    private static final String CHANNEL = "handbook_changed";
    private static final int SILENCE_MILLIS = 1000;
    private static final int BELIEVED_SECONDS = 3;
    private static final int PATIENCE_SECONDS = 1;

    private final DataSource database;
    private final AtomicLong generation = new AtomicLong();
    private volatile long believedUntil = System.nanoTime();
    private volatile boolean stopped;

    DatabaseChanges(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent start) {
        var thread = new Thread(this::follow, "database-changes");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
    }

    /** Grows with every change; what was read while it was another is not to be relied on. */
    long generation() {
        return generation.get();
    }

    /** Whether a change would be known here by now. */
    boolean areHeard() {
        return System.nanoTime() - believedUntil < 0;
    }

    /** To be called after a commit by whoever does not want to wait for the word to come back. */
    public void happened() {
        generation.incrementAndGet();
    }

    private void follow() {
        while (!stopped) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException away) {
                if (!stopped) {
                    LOG.warnf("Changes are not heard of: %s", away.getSQLState());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        // Whatever was missed meanwhile
        happened();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!stopped) {
            long asked = System.nanoTime();
            if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("silent", "08006");
            }
            var before = postgres.getNotifications();
            hear(before != null && before.length > 0);
            believedUntil = asked + TimeUnit.SECONDS.toNanos(BELIEVED_SECONDS);
            var news = postgres.getNotifications(SILENCE_MILLIS);
            hear(news != null && news.length > 0);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void hear(boolean anything) {
        if (anything) {
            happened();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
