package vn.handbook.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.handbook.shared.text.SearchWord;
import vn.handbook.shared.text.SearchWords;

/**
 * A question as an attempt shows it, with its options in an order of their own.
 *
 * @param order of each shown option the place in the bank's question, from 0; empty without options
 */
record ShownQuestion(UUID id, QuestionContent content, String explanation, List<Integer> order) {

    /** In the order in which they are shown; {@code null} where the kind has none. */
    List<String> options() {
        return content.options() == null
                ? null
                : order.stream().map(place -> content.options().get(place)).toList();
    }

    /** What is right, by the numbers of the options as they are shown. */
    QuestionKey key() {
        if (!content.kind().hasOptions()) {
            return content.key();
        }
        IntStream shown =
                content.key().choices().stream().mapToInt(choice -> order.indexOf(choice - 1) + 1);
        return QuestionKey.ofChoices(
                (content.kind() == QuestionKind.ORDERING ? shown : shown.sorted())
                        .boxed()
                        .toList());
    }

    /** All or nothing: what is right in part is not right. */
    boolean isRight(QuizAnswer answer) {
        if (answer == null) {
            return false;
        }
        return switch (content.kind()) {
            case ONE, MANY ->
                    answer.choices() != null
                            && new HashSet<>(answer.choices())
                                    .equals(new HashSet<>(key().choices()));
            case ORDERING -> key().choices().equals(answer.choices());
            case TRUE_FALSE -> content.key().truth().equals(answer.truth());
            case SHORT_ANSWER ->
                    answer.text() != null
                            && content.key().texts().stream()
                                    .anyMatch(text -> folded(text).equals(folded(answer.text())));
        };
    }

    /** Texts that are the same answer have the same; empty for what no answer is. */
    static String folded(String text) {
        return SearchWords.of(text).stream()
                .map(SearchWord::exact)
                .collect(Collectors.joining(" "));
    }
}
