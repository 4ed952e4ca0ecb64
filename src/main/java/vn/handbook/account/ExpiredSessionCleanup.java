package vn.handbook.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Forgets sessions that can no longer be refreshed; every replica may run it. */
@Singleton
class ExpiredSessionCleanup {
    private final SessionRepository sessions;
    private final Clock clock;

    ExpiredSessionCleanup(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        sessions.deleteExpiredBefore(clock.instant());
    }
}
