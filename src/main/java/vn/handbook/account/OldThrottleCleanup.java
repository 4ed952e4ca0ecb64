package vn.handbook.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Forgets failures that slow nobody down any more; every replica may run it. */
@Singleton
class OldThrottleCleanup {
    private final ThrottleSql counts;

    OldThrottleCleanup(ThrottleSql counts) {
        this.counts = counts;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        counts.forgetOld();
    }
}
