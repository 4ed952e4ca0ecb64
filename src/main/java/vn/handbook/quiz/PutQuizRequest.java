package vn.handbook.quiz;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.text.Cleaning;

/** A section's quiz with its bank of questions. */
public record PutQuizRequest(
        @NotNull
                @Min(1)
                @Max(500)
                @Schema(description = "Số câu rút cho mỗi lượt làm.", examples = "1")
                Integer questionsDrawn,
        @NotNull
                @Min(1)
                @Max(100)
                @Schema(description = "Số lượt làm của mỗi người.", examples = "3")
                Integer attemptsAllowed,
        @Min(30)
                @Max(86400)
                @Schema(
                        description = "Thời gian làm bài, giây; vắng là không giới hạn.",
                        examples = "900")
                Integer timeLimitSeconds,
        @NotNull
                @DecimalMin("0.001")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 3)
                @Schema(description = "Phần câu đúng để đạt, đến phần nghìn.", examples = "0.7")
                BigDecimal passMark,
        @NotNull
                @Schema(
                        description =
                                "Có xáo trộn câu và lựa chọn hay không; lựa chọn của ORDERING thì luôn xáo trộn.",
                        examples = "true")
                Boolean shuffled,
        @NotNull @Size(min = 1, max = 500) @Schema(description = "Ngân hàng câu hỏi.")
                List<@NotNull @Valid Question> questions) {

    /** A question of the bank; each counts one point. */
    @Schema(name = "PutQuizQuestion")
    public record Question(
            @NotNull @Schema(examples = "ONE") QuestionKind kind,
            @NotBlank
                    @Size(max = 2000)
                    @Schema(examples = "Chuyên đề của năm được học như thế nào?")
                    String text,
            @Size(min = 2, max = 10)
                    @Schema(
                            description = "Các lựa chọn; với ORDERING theo thứ tự bất kỳ.",
                            examples = "[\"Một buổi là đủ\", \"Mỗi quý một phần\"]")
                    List<@NotBlank @Size(max = 500) String> options,
            @NotNull @Valid QuestionKey key,
            @Size(min = 1, max = 2000)
                    @Schema(
                            description = "Lời giải thích, hiện sau khi nộp bài.",
                            examples = "Chuyên đề của cả năm: mỗi quý đọc một phần và tự liên hệ.")
                    String explanation) {

        QuestionContent content() {
            return new QuestionContent(
                    kind,
                    Cleaning.normalized(text),
                    lines(options),
                    new QuestionKey(key.choices(), key.truth(), lines(key.texts())));
        }

        private static List<String> lines(List<String> texts) {
            return texts == null ? null : texts.stream().map(Cleaning::line).toList();
        }
    }
}
