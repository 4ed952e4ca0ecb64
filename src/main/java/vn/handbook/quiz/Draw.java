package vn.handbook.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question that an attempt has drawn.
 *
 * @param order of each shown option the place in the bank's question, from 0, a digit each
 */
record Draw(UUID questionId, String order) {

    /**
     * A question of the bank as far as drawing needs it.
     *
     * @param place in the bank
     */
    record Candidate(UUID questionId, int place, QuestionKind kind, int options) {}

    /**
     * As many as asked for, none twice. Unless shuffled they stand as in the bank; the options that
     * are to be put in order are shuffled always, lest they be written in the right one.
     */
    static List<Draw> of(List<Candidate> bank, int number, boolean shuffled, Random random) {
        var drawn = new ArrayList<>(bank);
        Collections.shuffle(drawn, random);
        drawn.subList(number, drawn.size()).clear();
        if (!shuffled) {
            drawn.sort(Comparator.comparing(Candidate::place));
        }
        return drawn.stream()
                .map(
                        one ->
                                new Draw(
                                        one.questionId(),
                                        order(
                                                one.options(),
                                                shuffled || one.kind() == QuestionKind.ORDERING,
                                                random)))
                .toList();
    }

    private static String order(int options, boolean shuffled, Random random) {
        List<Integer> order =
                IntStream.range(0, options)
                        .boxed()
                        .collect(Collectors.toCollection(ArrayList::new));
        if (shuffled) {
            Collections.shuffle(order, random);
        }
        return order.stream().map(String::valueOf).collect(Collectors.joining());
    }

    static List<Integer> places(String order) {
        return order.chars().map(Character::getNumericValue).boxed().toList();
    }
}
