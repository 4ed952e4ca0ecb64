package vn.handbook.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/** What answers must be to be marked; nothing of it tells what is right. */
final class AnswerRules {
    private static final Text NO_SUCH_QUESTION =
            Text.of("Bài này không có câu ấy.", "The attempt has no such question.");

    private AnswerRules() {}

    /**
     * The answers by question, the last of each.
     *
     * @throws vn.handbook.shared.problem.Problem 422 with all that is wrong
     */
    static Map<UUID, QuizAnswer> fitting(List<QuizAnswer> answers, List<ShownQuestion> paper) {
        Map<UUID, ShownQuestion> questions =
                paper.stream().collect(Collectors.toMap(ShownQuestion::id, Function.identity()));
        var faults = new ArrayList<Fault>();
        var fitting = new HashMap<UUID, QuizAnswer>();
        for (int i = 0; i < answers.size(); i++) {
            QuizAnswer answer = answers.get(i);
            ShownQuestion question = questions.get(answer.questionId());
            String pointer = "/answers/" + i;
            if (question == null) {
                faults.add(Fault.pointer(pointer + "/questionId", "RULE", NO_SUCH_QUESTION));
            } else if (!answer.isEmpty()) {
                look(pointer, question.content(), answer, new ChoiceRules(faults));
            }
            fitting.put(answer.questionId(), answer);
        }
        if (!faults.isEmpty()) {
            throw QuizProblem.QUIZ_ANSWER_INVALID.problem().faults(faults);
        }
        return fitting;
    }

    private static void look(
            String pointer, QuestionContent question, QuizAnswer answer, ChoiceRules rules) {
        QuestionKind kind = question.kind();
        rules.part(pointer + "/choices", answer.choices(), kind.hasOptions());
        rules.part(pointer + "/truth", answer.truth(), kind == QuestionKind.TRUE_FALSE);
        rules.part(pointer + "/text", answer.text(), kind == QuestionKind.SHORT_ANSWER);
        if (answer.choices() != null && kind.hasOptions()) {
            rules.choices(pointer + "/choices", kind, answer.choices(), question.options().size());
        }
    }
}
