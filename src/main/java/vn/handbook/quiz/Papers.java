package vn.handbook.quiz;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The questions of attempts as they were drawn. */
@Singleton
class Papers {
    private final QuizQuestionRepository questions;

    Papers(QuizQuestionRepository questions) {
        this.questions = questions;
    }

    /** In their order; none once they are forgotten. */
    List<ShownQuestion> of(QuizAttempt attempt) {
        if (attempt.questionIds == null) {
            return List.of();
        }
        Map<UUID, QuizQuestion> drawn =
                questions.list("id in ?1", List.of(attempt.questionIds)).stream()
                        .collect(Collectors.toMap(question -> question.id, Function.identity()));
        return IntStream.range(0, attempt.questionCount)
                .mapToObj(i -> drawn.get(attempt.questionIds[i]).shown(attempt.optionOrders[i]))
                .toList();
    }
}
