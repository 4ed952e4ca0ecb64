package vn.handbook.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Counts in memory, so that no request waits for the database; every second all that is worth it is
 * told to the other replicas and learnt from them in one statement. Together they admit at most a
 * tenth of a limit more for each further replica, and what arrives in the second between. While the
 * database is away each counts for itself.
 */
@Singleton
class Counts {
    private static final Logger LOG = Logger.getLogger(Counts.class);

    /** Memory is bounded whoever sends what; the rarest callers are forgotten first. */
    private static final int MOST = 100_000;

    /** How long the database is left alone after it has failed. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final Cache<CountKey, Count> counts =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(Duration.ofSeconds(2L * CountKey.SECONDS))
                    .build();
    private final LimitConfig config;
    private final SharedCountService shared;
    private final Clock clock;
    private volatile Instant notBefore = Instant.MIN;

    Counts(LimitConfig config, SharedCountService shared, Clock clock) {
        this.config = config;
        this.shared = shared;
        this.clock = clock;
    }

    /** Never waits. */
    int take(CountKey key) {
        return counts.get(key, fresh -> new Count(key.group().limit(config))).take();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void exchange() {
        if (notBefore.isAfter(clock.instant())) {
            return;
        }
        var untold = new HashMap<CountKey, Integer>();
        counts.asMap()
                .forEach(
                        (key, count) -> {
                            if (count.isWorthTelling() && key.end().isAfter(clock.instant())) {
                                untold.put(key, count.untold());
                            }
                        });
        if (untold.isEmpty()) {
            return;
        }
        try {
            Map<UUID, Integer> everywhere = shared.exchange(untold);
            untold.forEach(
                    (key, told) -> {
                        Count count = counts.getIfPresent(key);
                        if (count != null) {
                            count.learn(told, everywhere.get(key.digest()));
                        }
                    });
        } catch (PersistenceException away) {
            LOG.warn("Limits are counted by each replica alone: the database is away");
            notBefore = clock.instant().plus(REST);
        }
    }
}
