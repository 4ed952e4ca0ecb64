package vn.handbook.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/**
 * What fits a kind of question, the same for a key and for an answer.
 *
 * @param faults gets one for each thing that is wrong
 */
record ChoiceRules(List<Fault> faults) {
    private static final Text MISSING =
            Text.of("Thiếu phần trả lời cho loại câu hỏi này.", "Is missing for this kind.");
    private static final Text SUPERFLUOUS =
            Text.of("Không hợp với loại câu hỏi này.", "Does not fit this kind.");
    private static final Text ONE_CHOICE =
            Text.of("Chỉ chọn đúng một lựa chọn.", "Must be exactly one option.");
    private static final Text ALL_CHOICES =
            Text.of(
                    "Phải có mọi lựa chọn, mỗi cái một lần.",
                    "Must have each option exactly once.");
    private static final Text NO_SUCH_CHOICE =
            Text.of("Không có lựa chọn mang số này.", "There is no option of this number.");
    private static final Text SAME_CHOICE =
            Text.of("Số này bị lặp lại.", "The number is repeated.");

    void part(String pointer, Object part, boolean wanted) {
        if (wanted != (part != null)) {
            fault(pointer, wanted ? MISSING : SUPERFLUOUS);
        }
    }

    /**
     * @param options how many there are
     */
    void choices(String pointer, QuestionKind kind, List<Integer> choices, int options) {
        Set<Integer> known = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i) > options) {
                fault(pointer + "/" + i, NO_SUCH_CHOICE);
            } else if (!known.add(choices.get(i))) {
                fault(pointer + "/" + i, SAME_CHOICE);
            }
        }
        if (kind == QuestionKind.ONE && choices.size() != 1) {
            fault(pointer, ONE_CHOICE);
        } else if (kind == QuestionKind.ORDERING && choices.size() != options) {
            fault(pointer, ALL_CHOICES);
        }
    }

    void fault(String pointer, Text message) {
        faults.add(Fault.pointer(pointer, "RULE", message));
    }
}
