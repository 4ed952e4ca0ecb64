package vn.handbook.quiz;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of an attempt is answered, and how long there is for the rest. */
public record SavedAnswers(
        @NotNull @Schema(description = "Số câu đã trả lời.") Long answered,
        @NotNull @Schema(description = "Số câu của bài.") Integer questions,
        @Schema(description = "Số giây còn lại; vắng là không giới hạn.") Long secondsLeft) {

    static SavedAnswers of(QuizAttempt attempt, Long secondsLeft) {
        return new SavedAnswers(
                Arrays.stream(attempt.answers).filter(Objects::nonNull).count(),
                attempt.questionCount,
                secondsLeft);
    }
}
