package vn.handbook.quiz;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member knows of a quiz before taking it. */
public record MyQuizResponse(
        @NotNull @Schema(description = "Số câu của mỗi lượt.") Integer questions,
        @Schema(description = "Thời gian làm bài, giây; vắng là không giới hạn.")
                Integer timeLimitSeconds,
        @NotNull @Schema(description = "Phần câu đúng để đạt.") BigDecimal passMark,
        @NotNull Integer attemptsAllowed,
        @NotNull Long attemptsUsed,
        @Schema(description = "Lượt đang làm dở.") UUID openAttemptId,
        @NotNull @Schema(description = "Tôi đã đạt hay chưa.") Boolean passed) {}
