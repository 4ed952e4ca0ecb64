package vn.handbook.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends what members leave open beyond its time, for the job. */
@ApplicationScoped
class OverdueAttemptService {
    private final QuizAttemptRepository attempts;
    private final AttemptQueries queries;
    private final AttemptEnding ending;
    private final QuizConfig config;
    private final Clock clock;

    OverdueAttemptService(
            QuizAttemptRepository attempts,
            AttemptQueries queries,
            AttemptEnding ending,
            QuizConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.queries = queries;
        this.ending = ending;
        this.config = config;
        this.clock = clock;
    }

    /** Those whose time and grace are over, the longest first. */
    @Transactional
    List<UUID> find(int most) {
        return queries.openSince(clock.instant().minus(config.grace()), most);
    }

    /** One that was ended meanwhile is left as it is. */
    @Transactional
    void end(UUID id) {
        attempts.lockOpen(id).ifPresent(attempt -> ending.endIfOverdue(attempt, clock.instant()));
    }
}
