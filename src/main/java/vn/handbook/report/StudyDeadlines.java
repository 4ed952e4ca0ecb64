package vn.handbook.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/**
 * Freezes what fell due the day before, soon after midnight. Any replica may: each plan is frozen
 * once, by whoever comes first.
 */
@Singleton
class StudyDeadlines {
    private final StudySnapshotService snapshots;

    StudyDeadlines(StudySnapshotService snapshots) {
        this.snapshots = snapshots;
    }

    @Scheduled(
            every = "5m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void freeze() {
        while (snapshots.freezeNextDue()) {
            // the next one
        }
    }
}
