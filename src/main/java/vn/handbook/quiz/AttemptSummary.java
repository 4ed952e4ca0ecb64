package vn.handbook.quiz;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.study.AssignedSection;

/** An attempt and how it came out. */
public record AttemptSummary(
        @NotNull UUID id,
        @NotNull @Schema(description = "Lượt thứ mấy, từ 1.") Integer number,
        @NotNull Integer questions,
        @NotNull Instant startedAt,
        @Schema(description = "Hết giờ lúc nào, theo đồng hồ máy chủ; vắng là không giới hạn.")
                Instant deadlineAt,
        @Schema(description = "Nộp lúc nào; vắng khi đang làm.") Instant endedAt,
        @Schema(description = "Số câu đúng; có sau khi nộp.") Integer correct,
        @Schema(description = "Phần câu đúng, từ 0 đến 1; có sau khi nộp.") Double score,
        @Schema(description = "Đạt hay không; có sau khi nộp.") Boolean passed,
        @NotNull @Schema(description = "Nộp sau hạn của kế hoạch hay không.") Boolean late) {

    static AttemptSummary of(QuizAttempt attempt, AssignedSection assigned) {
        return new AttemptSummary(
                attempt.id,
                attempt.number,
                attempt.questionCount,
                attempt.startedAt,
                attempt.deadlineAt,
                attempt.endedAt,
                attempt.correctCount,
                attempt.hasEnded() ? (double) attempt.correctCount / attempt.questionCount : null,
                attempt.passed,
                attempt.hasEnded() && assigned.isLate(attempt.endedAt));
    }
}
