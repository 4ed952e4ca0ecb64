package vn.handbook.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Forgets answers after their day; deleting the same rows twice harms nothing, so every replica may
 * run it.
 */
@Singleton
class OldAnswerCleanup {
    private final IdempotentAnswerRepository answers;
    private final Clock clock;

    OldAnswerCleanup(IdempotentAnswerRepository answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        answers.deleteOlderThan(clock.instant().minus(IdempotencyInterceptor.KEPT));
    }
}
