package vn.handbook.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.study.AssignedSection;

/**
 * Takes a member's answers and the whole attempt in. Whatever comes at once waits for one another:
 * an answer that was taken counts, one that comes after the end is refused.
 */
@ApplicationScoped
class AnswerService {
    private final AttemptAccess access;
    private final AttemptEnding ending;
    private final Papers papers;
    private final Clock clock;

    AnswerService(AttemptAccess access, AttemptEnding ending, Papers papers, Clock clock) {
        this.access = access;
        this.ending = ending;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such attempt, 409 when
     *     it has ended or its time is over, 422 when an answer does not fit its question
     */
    @Transactional
    SavedAnswers save(AttemptPlace place, UUID id, SaveAnswersRequest request) {
        access.assigned(place);
        QuizAttempt attempt = access.lock(place, id);
        Instant now = clock.instant();
        if (attempt.hasEnded()) {
            throw QuizProblem.QUIZ_ATTEMPT_ENDED.problem();
        } else if (ending.isOverdue(attempt, now)) {
            throw QuizProblem.QUIZ_TIME_OVER.problem();
        }
        attempt.answer(AnswerRules.fitting(request.answers(), papers.of(attempt)));
        return SavedAnswers.of(attempt, AttemptResponse.secondsLeft(attempt, now));
    }

    /**
     * Ends an attempt; one that has ended stays as it is.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such attempt
     */
    @Transactional
    AttemptResponse submit(AttemptPlace place, UUID id) {
        AssignedSection assigned = access.assigned(place);
        QuizAttempt attempt = access.lock(place, id);
        Instant now = clock.instant();
        if (!attempt.hasEnded()) {
            ending.end(attempt, now);
        }
        List<ShownQuestion> paper = papers.of(attempt);
        return AttemptResponse.of(attempt, paper, assigned, now);
    }
}
