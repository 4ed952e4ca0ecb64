package vn.handbook.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/** What a bank must be for every draw of it to be answered and marked. */
final class BankRules {
    private static final Text TOO_FEW =
            Text.of(
                    "Ngân hàng chỉ có %s câu, không đủ để rút.",
                    "The bank has only %s questions, too few to draw from.");
    private static final Text REPEATED =
            Text.of("Câu này đã có trong ngân hàng.", "The bank has this question already.");
    private static final Text SAME_OPTION =
            Text.of("Lựa chọn này bị lặp lại.", "The option is repeated.");
    private static final Text NO_WORDS =
            Text.of("Phải có chữ hoặc số.", "Must have letters or digits.");

    private final ChoiceRules rules;

    private BankRules(List<Fault> faults) {
        this.rules = new ChoiceRules(faults);
    }

    /** All that is wrong. */
    static List<Fault> faults(int questionsDrawn, List<QuestionContent> bank) {
        var faults = new ArrayList<Fault>();
        var rules = new BankRules(faults);
        if (questionsDrawn > bank.size()) {
            rules.rules.fault("/questionsDrawn", TOO_FEW.with(bank.size()));
        }
        Set<QuestionContent> known = new HashSet<>();
        for (int i = 0; i < bank.size(); i++) {
            String pointer = "/questions/" + i;
            if (!known.add(bank.get(i))) {
                rules.rules.fault(pointer, REPEATED);
            }
            rules.options(pointer + "/options", bank.get(i));
            rules.key(pointer + "/key", bank.get(i));
        }
        return faults;
    }

    private void options(String pointer, QuestionContent question) {
        rules.part(pointer, question.options(), question.kind().hasOptions());
        List<String> options = question.options() == null ? List.of() : question.options();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!known.add(options.get(i))) {
                rules.fault(pointer + "/" + i, SAME_OPTION);
            }
        }
    }

    private void key(String pointer, QuestionContent question) {
        QuestionKey key = question.key();
        QuestionKind kind = question.kind();
        rules.part(pointer + "/choices", key.choices(), kind.hasOptions());
        rules.part(pointer + "/truth", key.truth(), kind == QuestionKind.TRUE_FALSE);
        rules.part(pointer + "/texts", key.texts(), kind == QuestionKind.SHORT_ANSWER);
        if (key.choices() != null && kind.hasOptions() && question.options() != null) {
            rules.choices(pointer + "/choices", kind, key.choices(), question.options().size());
        }
        List<String> texts = key.texts() == null ? List.of() : key.texts();
        for (int i = 0; i < texts.size(); i++) {
            if (ShownQuestion.folded(texts.get(i)).isEmpty()) {
                rules.fault(pointer + "/texts/" + i, NO_WORDS);
            }
        }
    }
}
