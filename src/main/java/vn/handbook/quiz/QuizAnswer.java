package vn.handbook.quiz;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member answers a question: one of the three, as its kind has it; none takes it back. */
public record QuizAnswer(
        @NotNull @Schema(examples = "01978400-0000-7042-8000-000000000001") UUID questionId,
        @Size(max = 10)
                @Schema(
                        description =
                                "Số thứ tự (từ 1) các lựa chọn như được hiện; với ORDERING là cả dãy theo thứ tự của tôi.",
                        examples = "[1]")
                List<@NotNull @Min(1) @Max(10) Integer> choices,
        @Schema(description = "Với TRUE_FALSE.") Boolean truth,
        @Size(max = 500) @Schema(description = "Với SHORT_ANSWER.") String text) {

    boolean isEmpty() {
        return (choices == null || choices.isEmpty())
                && truth == null
                && (text == null || text.isEmpty());
    }

    /** In the form in which it is stored; {@code null} for none. */
    String stored() {
        if (isEmpty()) {
            return null;
        } else if (truth != null) {
            return truth.toString();
        }
        return text != null
                ? text
                : choices.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Reads back what {@link #stored} wrote. */
    static QuizAnswer of(UUID questionId, QuestionKind kind, String stored) {
        if (stored == null) {
            return null;
        }
        return switch (kind) {
            case TRUE_FALSE -> new QuizAnswer(questionId, null, Boolean.valueOf(stored), null);
            case SHORT_ANSWER -> new QuizAnswer(questionId, null, null, stored);
            case ONE, MANY, ORDERING ->
                    new QuizAnswer(
                            questionId,
                            Arrays.stream(stored.split(" ")).map(Integer::valueOf).toList(),
                            null,
                            null);
        };
    }
}
