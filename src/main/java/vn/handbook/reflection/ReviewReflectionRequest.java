package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/** What the reviewer makes of it. */
public record ReviewReflectionRequest(
        @NotNull @Schema(examples = "RETURNED") ReviewOutcome outcome,
        @Size(min = 1, max = 5000)
                @Schema(
                        description =
                                "Lời nhận xét, chỉ người viết đọc được; bắt buộc khi trả lại.",
                        examples = "Cần nêu rõ việc của bản thân.")
                String remarks) {
    private static final Text NEEDED =
            Text.of("Trả lại thì phải có nhận xét.", "Give remarks with what is returned.");

    /**
     * As they are stored.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when it is returned without
     */
    String cleanedRemarks() {
        if (outcome == ReviewOutcome.RETURNED && remarks == null) {
            throw ReflectionProblem.REFLECTION_RULE_BROKEN
                    .problem()
                    .faults(List.of(Fault.pointer("/remarks", "REQUIRED", NEEDED)));
        }
        return Cleaning.normalized(remarks);
    }
}
