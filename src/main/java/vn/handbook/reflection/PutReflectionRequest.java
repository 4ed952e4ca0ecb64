package vn.handbook.reflection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/** The draft as it is to be. */
public record PutReflectionRequest(
        @NotBlank
                @Size(max = LONGEST)
                @Schema(
                        description = "Bài của tôi.",
                        examples = "Qua học tập, tôi nhận thấy chi bộ cần làm ba việc.")
                String text) {
    private static final int LONGEST = 50_000;
    private static final Text TOO_LONG =
            Text.of("Không được quá 50.000 ký tự.", "Must not be over 50,000 characters.");

    /**
     * As it is stored.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when composing its letters makes it too long,
     *     as it can in a few scripts
     */
    String cleaned() {
        String cleaned = Cleaning.normalized(text);
        if (cleaned.length() > LONGEST) {
            throw ReflectionProblem.REFLECTION_RULE_BROKEN
                    .problem()
                    .faults(List.of(Fault.pointer("/text", "LENGTH", TOO_LONG)));
        }
        return cleaned;
    }
}
