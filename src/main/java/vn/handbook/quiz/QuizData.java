package vn.handbook.quiz;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** Somebody's attempts, and what they answered as long as it is kept. */
@Singleton
class QuizData implements PersonalData {
    private final AttemptQueries queries;
    private final Papers papers;

    QuizData(AttemptQueries queries, Papers papers) {
        this.queries = queries;
        this.papers = papers;
    }

    record Attempt(
            UUID id,
            UUID sectionId,
            Integer number,
            Instant startedAt,
            Instant deadlineAt,
            Instant endedAt,
            Integer questions,
            Integer correct,
            Boolean passed,
            List<AttemptResponse.Question> answers) {}

    @Override
    public String section() {
        return "quizAttempts";
    }

    @Override
    public Set<String> tables() {
        return Set.of("quiz_attempt");
    }

    @Override
    public Object about(Person person) {
        List<Attempt> attempts =
                person.memberId().map(queries::ofMember).orElse(List.of()).stream()
                        .map(this::told)
                        .toList();
        return attempts.isEmpty() ? null : attempts;
    }

    private Attempt told(QuizAttempt attempt) {
        return new Attempt(
                attempt.id,
                attempt.sectionId,
                attempt.number,
                attempt.startedAt,
                attempt.deadlineAt,
                attempt.endedAt,
                attempt.questionCount,
                attempt.correctCount,
                attempt.passed,
                papers.of(attempt).stream()
                        .map(question -> AttemptResponse.Question.of(question, attempt))
                        .toList());
    }
}
