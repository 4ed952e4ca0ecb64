package vn.handbook.quiz;

import jakarta.inject.Singleton;
import java.time.Instant;
import vn.handbook.study.SectionCompletion;

/**
 * How an attempt ends: handed in, or with its time. In the caller's transaction, which holds the
 * attempt's lock.
 */
@Singleton
class AttemptEnding {
    private final Papers papers;
    private final AttemptSql sql;
    private final SectionCompletion completion;
    private final QuizConfig config;

    AttemptEnding(Papers papers, AttemptSql sql, SectionCompletion completion, QuizConfig config) {
        this.papers = papers;
        this.sql = sql;
        this.completion = completion;
        this.config = config;
    }

    void end(QuizAttempt attempt, Instant now) {
        attempt.end(papers.of(attempt), now);
        if (attempt.passed && sql.asksForQuiz(attempt.sectionId)) {
            completion.complete(attempt.memberId, attempt.sectionId, attempt.endedAt);
        }
    }

    boolean isOverdue(QuizAttempt attempt, Instant now) {
        return attempt.isOverdue(now, config.grace());
    }

    void endIfOverdue(QuizAttempt attempt, Instant now) {
        if (isOverdue(attempt, now)) {
            end(attempt, now);
        }
    }
}
