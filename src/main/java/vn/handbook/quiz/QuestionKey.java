package vn.handbook.quiz;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is right: one of the three, as the kind of the question has it. */
public record QuestionKey(
        @Size(min = 1, max = 10)
                @Schema(
                        description =
                                "Số thứ tự (từ 1) các lựa chọn đúng; với ORDERING là cả dãy theo thứ tự đúng.",
                        examples = "[2]")
                List<@NotNull @Min(1) @Max(10) Integer> choices,
        @Schema(description = "Với TRUE_FALSE.") Boolean truth,
        @Size(min = 1, max = 10)
                @Schema(
                        description =
                                "Với SHORT_ANSWER: các câu trả lời được chấp nhận; không kể chữ hoa, dấu cách và chỗ đặt"
                                        + " dấu thanh, có kể dấu.")
                List<@NotBlank @Size(max = 200) String> texts) {

    static QuestionKey ofChoices(List<Integer> choices) {
        return new QuestionKey(choices, null, null);
    }
}
