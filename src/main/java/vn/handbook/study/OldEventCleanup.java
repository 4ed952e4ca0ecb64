package vn.handbook.study;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Forgets events after their time, since when somebody read what is nobody's business for longer;
 * every replica may run it.
 */
@Singleton
class OldEventCleanup {
    private final EntityManager entities;
    private final StudyConfig config;
    private final Clock clock;

    OldEventCleanup(EntityManager entities, StudyConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "15m")
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from progress_event where received_at < :before")
                .setParameter("before", clock.instant().minus(config.eventRetention()))
                .executeUpdate();
    }
}
