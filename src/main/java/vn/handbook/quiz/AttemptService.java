package vn.handbook.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.time.Time;
import vn.handbook.study.AssignedSection;

/**
 * A member's attempts at the quizzes of their assignments. One is open at most, on however many
 * devices; its time is the server's. One that is open beyond its time counts as handed in with what
 * was saved: whoever touches it next ends it.
 */
@ApplicationScoped
class AttemptService {
    /** Another one at the same time wins, and may have ended before it is found. */
    private static final int TRIES = 3;

    private final AttemptAccess access;
    private final QuizAttemptRepository attempts;
    private final AttemptQueries queries;
    private final AttemptSql sql;
    private final AttemptEnding ending;
    private final Papers papers;
    private final Clock clock;
    private final Random random = new SecureRandom();

    AttemptService(
            AttemptAccess access,
            QuizAttemptRepository attempts,
            AttemptQueries queries,
            AttemptSql sql,
            AttemptEnding ending,
            Papers papers,
            Clock clock) {
        this.access = access;
        this.attempts = attempts;
        this.queries = queries;
        this.sql = sql;
        this.ending = ending;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @param created whether it was not open already
     */
    record Started(boolean created, AttemptResponse attempt) {}

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member's assignment has no such quiz
     */
    @Transactional
    MyQuizResponse overview(AttemptPlace place) {
        access.assigned(place);
        open(place, clock.instant());
        attempts.flush();
        return sql.overview(place.memberId(), place.sectionId())
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * Draws the questions of a new attempt; while one is open it is that one, so that two devices
     * at once have the same.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the member's assignment has no such quiz,
     *     409 before it opens and when no attempt is left
     */
    @Transactional
    Started start(AttemptPlace place) {
        AssignedSection assigned = access.assigned(place);
        Instant now = clock.instant();
        if (!assigned.isOpenOn(LocalDate.ofInstant(now, Time.VIETNAM))) {
            throw QuizProblem.QUIZ_NOT_OPEN.problem();
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<QuizAttempt> open = open(place, now);
            if (open.isPresent()) {
                return new Started(false, response(open.get(), assigned, now));
            }
            Bank bank = sql.bank(place.sectionId()).orElseThrow(CommonProblem.NOT_FOUND::problem);
            List<Draw> drawn =
                    Draw.of(bank.candidates(), bank.questionsDrawn(), bank.shuffled(), random);
            if (sql.start(place.memberId(), place.sectionId(), bank, drawn, now)) {
                QuizAttempt started =
                        attempts.lockOpen(place.memberId(), place.sectionId()).orElseThrow();
                return new Started(true, response(started, assigned, now));
            }
        }
        throw QuizProblem.NO_ATTEMPT_LEFT.problem();
    }

    /**
     * Latest first.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such assignment
     */
    @Transactional
    Page<AttemptSummary> list(AttemptPlace place, PageRequest page) {
        AssignedSection assigned = access.assigned(place);
        open(place, clock.instant());
        return Page.of(
                queries
                        .list(
                                place.memberId(),
                                place.sectionId(),
                                page.after(0, Integer::valueOf, Integer.MAX_VALUE),
                                page.rows())
                        .stream()
                        .map(attempt -> AttemptSummary.of(attempt, assigned))
                        .toList(),
                page,
                last -> List.of(last.number()),
                page.total(() -> queries.count(place.memberId(), place.sectionId())));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such attempt
     */
    @Transactional
    AttemptResponse read(AttemptPlace place, UUID id) {
        AssignedSection assigned = access.assigned(place);
        Instant now = clock.instant();
        QuizAttempt attempt = access.lock(place, id);
        ending.endIfOverdue(attempt, now);
        return response(attempt, assigned, now);
    }

    /** What is open still. */
    private Optional<QuizAttempt> open(AttemptPlace place, Instant now) {
        Optional<QuizAttempt> open = attempts.lockOpen(place.memberId(), place.sectionId());
        open.ifPresent(attempt -> ending.endIfOverdue(attempt, now));
        return open.filter(attempt -> !attempt.hasEnded());
    }

    private AttemptResponse response(QuizAttempt attempt, AssignedSection assigned, Instant now) {
        return AttemptResponse.of(attempt, papers.of(attempt), assigned, now);
    }
}
