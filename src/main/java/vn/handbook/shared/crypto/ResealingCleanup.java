package vn.handbook.shared.crypto;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * After an encryption key was replaced, leaves nothing behind under the last one, in whatever table
 * it is. Every replica may run it.
 */
@Singleton
class ResealingCleanup {
    private static final Logger LOG = Logger.getLogger(ResealingCleanup.class);

    private final List<SealedTable> tables;
    private final Resealing resealing;

    ResealingCleanup(@All List<SealedTable> tables, Resealing resealing) {
        this.tables = tables;
        this.resealing = resealing;
    }

    void refuseToStartWithoutAKey(@Observes StartupEvent start) throws SQLException {
        for (SealedTable table : tables) {
            resealing.requireKeysOfAllRows(table);
        }
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resealAll() {
        tables.forEach(this::reseal);
    }

    private void reseal(SealedTable table) {
        int moved = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> resealing.resealBatch(table));
            moved += batch;
        } while (batch == Resealing.BATCH);
        if (moved > 0) {
            LOG.infof(
                    "%d rows of %s are under the present encryption key now", moved, table.table());
        }
    }
}
