package vn.handbook.quiz;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A member's attempt at a quiz. Started by {@link AttemptSql}; whoever changes it holds its row's
 * lock.
 */
@Entity
class QuizAttempt {
    @Id UUID id;
    UUID memberId;
    UUID sectionId;
    int number;
    BigDecimal passMark;
    int questionCount;
    Instant startedAt;
    Instant deadlineAt;

    /** The questions in their order; {@code null}, like all answers, once they are forgotten. */
    UUID[] questionIds;

    String[] optionOrders;
    String[] answers;
    Instant endedAt;
    Integer correctCount;
    Boolean passed;
    UUID[] answeredIds;
    UUID[] rightIds;

    protected QuizAttempt() {}

    boolean hasEnded() {
        return endedAt != null;
    }

    /**
     * Whether it is open beyond its time.
     *
     * @param grace for slow networks
     */
    boolean isOverdue(Instant now, Duration grace) {
        return !hasEnded() && deadlineAt != null && now.isAfter(deadlineAt.plus(grace));
    }

    /**
     * Of each question the last one stays.
     *
     * @param given by question; an empty one takes back what was answered
     */
    void answer(Map<UUID, QuizAnswer> given) {
        String[] all = answers.clone();
        for (int i = 0; i < all.length; i++) {
            QuizAnswer answer = given.get(questionIds[i]);
            if (answer != null) {
                all[i] = answer.stored();
            }
        }
        answers = all;
    }

    /** What was answered to a question of the attempt; {@code null} for nothing. */
    QuizAnswer answerTo(ShownQuestion question) {
        int place = List.of(questionIds).indexOf(question.id());
        return QuizAnswer.of(question.id(), question.content().kind(), answers[place]);
    }

    /**
     * Ends it with what is saved, not later than at its deadline.
     *
     * @param paper its questions
     */
    void end(List<ShownQuestion> paper, Instant now) {
        endedAt = deadlineAt != null && now.isAfter(deadlineAt) ? deadlineAt : now;
        answeredIds = ids(paper.stream().filter(one -> answerTo(one) != null));
        rightIds = ids(paper.stream().filter(one -> one.isRight(answerTo(one))));
        correctCount = rightIds.length;
        passed = reaches(correctCount, questionCount, passMark);
    }

    private static UUID[] ids(Stream<ShownQuestion> questions) {
        return questions.map(ShownQuestion::id).toArray(UUID[]::new);
    }

    /**
     * @param mark the fraction that is to be right, exactly
     */
    static boolean reaches(int correct, int questions, BigDecimal mark) {
        return BigDecimal.valueOf(correct).compareTo(mark.multiply(BigDecimal.valueOf(questions)))
                >= 0;
    }
}
