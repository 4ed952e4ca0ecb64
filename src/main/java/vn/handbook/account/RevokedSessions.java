package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions that ended while access tokens of theirs are still good. Tokens are checked without
 * the database; what another replica ended is known here within {@value #EVERY}.
 */
@Singleton
class RevokedSessions {
    static final String EVERY = "20s";

    /** Longer than three looks take: a replica that has heard nothing since vouches for nobody. */
    static final Duration TRUSTED = Duration.ofSeconds(60);

    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private final SessionRepository sessions;
    private final TokenConfig config;
    private final Clock clock;
    private volatile Instant learnedAt;

    RevokedSessions(SessionRepository sessions, TokenConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** Whether so long has passed since the last look that others may have ended any session. */
    boolean isOutdated() {
        Instant last = learnedAt;
        return last == null || clock.instant().isAfter(last.plus(TRUSTED));
    }

    boolean contains(UUID sessionId) {
        return ended.containsKey(sessionId);
    }

    void add(UUID sessionId) {
        ended.put(sessionId, clock.instant());
    }

    /**
     * A token issued just before the end outlives it by its lifetime and the clocks' skew; twice
     * that is ample.
     */
    @Startup
    @Scheduled(every = EVERY)
    void learn() {
        Instant begun = clock.instant();
        Instant since = begun.minus(config.accessLifetime().multipliedBy(2));
        ended.values().removeIf(end -> end.isBefore(since));
        QuarkusTransaction.requiringNew()
                .call(() -> sessions.revokedSince(since))
                .forEach(this::add);
        learnedAt = begun;
    }
}
