package vn.handbook.quiz;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the questions of a bank were answered by all together. */
public record QuizStatistics(@NotNull UUID sectionId, @NotNull List<Question> questions) {
    /** Of fewer answers nothing is told: somebody could be recognised in them. */
    private static final long FEWEST = 5;

    /** A question and its answers, of all attempts that have ended. */
    @Schema(name = "QuizQuestionStatistics")
    public record Question(
            @NotNull UUID questionId,
            @NotNull String text,
            @Schema(description = "Số lần được trả lời; vắng khi dưới 5.") Long answered,
            @Schema(description = "Phần trả lời đúng, từ 0 đến 1; vắng khi dưới 5 lần trả lời.")
                    Double shareCorrect) {

        static Question of(UUID questionId, String text, long answered, long correct) {
            return answered < FEWEST
                    ? new Question(questionId, text, null, null)
                    : new Question(questionId, text, answered, (double) correct / answered);
        }
    }
}
