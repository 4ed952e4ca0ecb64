package vn.handbook.quiz;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Ends what was left open, counts what has ended and forgets answers after their time. Every
 * replica may run it: a row is taken by one alone.
 */
@Singleton
class AttemptCleanup {
    private static final int AT_ONCE = 500;
    private static final int COUNTED_AT_ONCE = 5000;

    private final OverdueAttemptService overdue;
    private final AttemptUpkeepSql sql;
    private final QuizConfig config;
    private final Clock clock;

    AttemptCleanup(
            OverdueAttemptService overdue, AttemptUpkeepSql sql, QuizConfig config, Clock clock) {
        this.overdue = overdue;
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    /** Each in a transaction of its own: who reads meanwhile waits for one only. */
    @Scheduled(
            every = "1m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endOverdue() {
        List<UUID> ended;
        do {
            ended = overdue.find(AT_ONCE);
            ended.forEach(overdue::end);
        } while (ended.size() == AT_ONCE);
    }

    @Scheduled(
            every = "30s",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        sql.count(COUNTED_AT_ONCE);
    }

    @Scheduled(
            every = "1h",
            delayed = "17m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        sql.forget(clock.instant().minus(config.answerRetention()), COUNTED_AT_ONCE);
    }
}
