package vn.handbook.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * After an encryption key was replaced, leaves nothing behind under the last one. Every replica may
 * run it.
 */
@Singleton
class ResealingCleanup {
    private static final Logger LOG = Logger.getLogger(ResealingCleanup.class);

    private final Resealing resealing;

    ResealingCleanup(Resealing resealing) {
        this.resealing = resealing;
    }

    void refuseToStartWithoutAKey(@Observes StartupEvent start) throws SQLException {
        resealing.requireKeysOfAllRows();
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resealAll() {
        int moved = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(resealing::resealBatch);
            moved += batch;
        } while (batch == Resealing.BATCH);
        if (moved > 0) {
            LOG.infof("Identifiers of %d members are under the present encryption key now", moved);
        }
    }
}
