package vn.handbook.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/**
 * Follows every second what members and secretaries did. What fails is tried again the next time;
 * nothing is taken from the queue before it is counted.
 */
@Singleton
class StudyCounting {
    private final StudyCountSql sql;

    StudyCounting(StudyCountSql sql) {
        this.sql = sql;
    }

    @Scheduled(
            identity = "study-counts",
            every = "1s",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        do {
            while (sql.follow()) {
                // the next ones
            }
        } while (sql.recount());
    }

    @Scheduled(
            identity = "study-counts-folded",
            every = "1m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        while (sql.fold()) {
            // the next ones
        }
    }
}
