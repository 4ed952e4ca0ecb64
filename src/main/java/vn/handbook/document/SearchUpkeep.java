package vn.handbook.document;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Indexes what was entered past the service: by a migration, an import, the demonstration. */
@Singleton
class SearchUpkeep {
    /** After whatever is loaded at the start. */
    private static final int LATE = 4000;

    /** As many wait for the start; the others are indexed while it serves. */
    private static final int AT_THE_START = 5000;

    private final SearchIndexService index;

    SearchUpkeep(SearchIndexService index) {
        this.index = index;
    }

    void start(@Observes @Priority(LATE) StartupEvent start) {
        int done = 0;
        while (done < AT_THE_START && index.catchUp()) {
            done++;
        }
        if (done > 0) {
            index.renew();
        }
    }

    @Scheduled(
            identity = "search-catch-up",
            every = "10s",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        while (index.catchUp()) {
            // The next, in a transaction of its own
        }
    }

    @Scheduled(
            identity = "search-renewal",
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        index.renew();
    }
}
