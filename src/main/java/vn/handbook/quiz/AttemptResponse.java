package vn.handbook.quiz;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.study.AssignedSection;

/** An attempt with its questions; what is right is told when it has ended, and not before. */
public record AttemptResponse(
        @NotNull AttemptSummary attempt,
        @Schema(description = "Số giây còn lại; có khi đang làm bài có giới hạn.") Long secondsLeft,
        @NotNull @Schema(description = "Vắng câu nào khi đã quá thời gian lưu.")
                List<Question> questions) {

    /** A question as it is shown in this attempt. */
    @Schema(name = "AttemptQuestion")
    public record Question(
            @NotNull UUID id,
            @NotNull QuestionKind kind,
            @NotNull String text,
            List<String> options,
            @Schema(description = "Tôi trả lời thế nào; vắng khi chưa trả lời.") QuizAnswer answer,
            @Schema(description = "Tôi trả lời đúng hay không; có sau khi nộp.") Boolean correct,
            @Schema(description = "Đáp án; có sau khi nộp.") QuestionKey key,
            @Schema(description = "Lời giải thích; có sau khi nộp.") String explanation) {

        static Question of(ShownQuestion question, QuizAttempt attempt) {
            QuizAnswer answer = attempt.answerTo(question);
            boolean told = attempt.hasEnded();
            return new Question(
                    question.id(),
                    question.content().kind(),
                    question.content().text(),
                    question.options(),
                    answer,
                    told ? question.isRight(answer) : null,
                    told ? question.key() : null,
                    told ? question.explanation() : null);
        }
    }

    static AttemptResponse of(
            QuizAttempt attempt, List<ShownQuestion> paper, AssignedSection assigned, Instant now) {
        return new AttemptResponse(
                AttemptSummary.of(attempt, assigned),
                secondsLeft(attempt, now),
                paper.stream().map(question -> Question.of(question, attempt)).toList());
    }

    static Long secondsLeft(QuizAttempt attempt, Instant now) {
        return attempt.hasEnded() || attempt.deadlineAt == null
                ? null
                : Math.max(0, Duration.between(now, attempt.deadlineAt).toSeconds());
    }
}
