package vn.handbook.limit;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Forgets the counts of minutes that are over; every replica may run it. */
@Singleton
class OverCountCleanup {
    private final SharedCountService counts;

    OverCountCleanup(SharedCountService counts) {
        this.counts = counts;
    }

    @Scheduled(every = "5m", delayed = "5m")
    void forget() {
        counts.forgetOver();
    }
}
