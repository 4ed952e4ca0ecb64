package vn.handbook.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Forgets what is not shown any more, and that it was read; every replica may run it. */
@Singleton
class NotificationCleanup {
    private final EntityManager entities;
    private final NotificationConfig config;
    private final Clock clock;

    NotificationCleanup(EntityManager entities, NotificationConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "19m")
    @Transactional
    void forget() {
        Instant before = clock.instant().minus(config.retention());
        entities.createNativeQuery("delete from notification where created_at < :before")
                .setParameter("before", before)
                .executeUpdate();
        entities.createNativeQuery("delete from notification_reading where read_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
