package vn.handbook.quiz;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section's quiz as its editors see it, with what is right. */
public record QuizResponse(
        @NotNull UUID sectionId,
        @NotNull Integer questionsDrawn,
        @NotNull Integer attemptsAllowed,
        Integer timeLimitSeconds,
        @NotNull BigDecimal passMark,
        @NotNull Boolean shuffled,
        @NotNull List<Question> questions) {

    /** A question of the bank. */
    @Schema(name = "QuizBankQuestion")
    public record Question(
            @NotNull
                    @Schema(
                            description =
                                    "Mã của câu; sửa câu hỏi, lựa chọn hay đáp án thì thành câu khác.")
                    UUID id,
            @NotNull QuestionKind kind,
            @NotNull String text,
            List<String> options,
            @NotNull QuestionKey key,
            String explanation) {}

    static QuizResponse of(Quiz quiz, List<QuizQuestion> bank) {
        return new QuizResponse(
                quiz.sectionId,
                quiz.questionsDrawn,
                quiz.attemptsAllowed,
                quiz.timeLimitSeconds,
                quiz.passMark,
                quiz.shuffled,
                bank.stream().map(QuizResponse::question).toList());
    }

    private static Question question(QuizQuestion one) {
        QuestionContent content = one.content();
        return new Question(
                one.id,
                content.kind(),
                content.text(),
                content.options(),
                content.key(),
                one.explanation);
    }
}
