package vn.handbook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every draw and every mark. */
class QuizLawsTest {
    private static final UUID ID = new UUID(1, 1);

    @Provide
    Arbitrary<QuestionKind> withOptions() {
        return Arbitraries.of(QuestionKind.ONE, QuestionKind.MANY, QuestionKind.ORDERING);
    }

    /** A question and an answer by the numbers of the bank, made of a seed. */
    private record Case(QuestionContent content, List<Integer> answer) {
        static Case of(QuestionKind kind, int options, Random random) {
            return new Case(
                    new QuestionContent(
                            kind,
                            "?",
                            IntStream.rangeClosed(1, options).mapToObj(String::valueOf).toList(),
                            QuestionKey.ofChoices(choices(kind, options, random))),
                    choices(kind, options, random));
        }

        private static List<Integer> choices(QuestionKind kind, int options, Random random) {
            var all = new ArrayList<>(IntStream.rangeClosed(1, options).boxed().toList());
            Collections.shuffle(all, random);
            return switch (kind) {
                case ONE -> all.subList(0, 1);
                case MANY -> all.subList(0, 1 + random.nextInt(options));
                default -> all;
            };
        }

        ShownQuestion shown(List<Integer> order) {
            return new ShownQuestion(ID, content, null, order);
        }
    }

    private static QuizAnswer choosing(List<Integer> choices) {
        return new QuizAnswer(ID, choices, null, null);
    }

    private static List<Integer> inBankOrder(int options) {
        return IntStream.range(0, options).boxed().toList();
    }

    private static List<Integer> shuffled(int options, Random random) {
        var order = new ArrayList<>(inBankOrder(options));
        Collections.shuffle(order, random);
        return order;
    }

    @Property
    void shufflingNeverChangesTheMark(
            @ForAll("withOptions") QuestionKind kind,
            @ForAll @IntRange(min = 2, max = 10) int options,
            @ForAll long seed) {
        var random = new Random(seed);
        Case one = Case.of(kind, options, random);
        List<Integer> order = shuffled(options, random);
        boolean right = one.shown(inBankOrder(options)).isRight(choosing(one.answer()));
        List<Integer> asShown =
                one.answer().stream().map(choice -> order.indexOf(choice - 1) + 1).toList();
        assertThat(one.shown(order).isRight(choosing(asShown))).isEqualTo(right);
    }

    @Property
    void keyAsShownIsRightAndNamesTheSameOptions(
            @ForAll("withOptions") QuestionKind kind,
            @ForAll @IntRange(min = 2, max = 10) int options,
            @ForAll long seed) {
        var random = new Random(seed);
        Case one = Case.of(kind, options, random);
        ShownQuestion shown = one.shown(shuffled(options, random));
        assertThat(shown.isRight(choosing(shown.key().choices()))).isTrue();
        assertThat(shown.key().choices().stream().map(c -> shown.options().get(c - 1)))
                .containsExactlyInAnyOrderElementsOf(
                        one.content().key().choices().stream().map(String::valueOf).toList());
    }

    @Property
    void orderOfSeveralChoicesDoesNotMatterAndThatOfAnOrderingDoes(
            @ForAll @IntRange(min = 2, max = 10) int options, @ForAll long seed) {
        var random = new Random(seed);
        for (QuestionKind kind : List.of(QuestionKind.MANY, QuestionKind.ORDERING)) {
            ShownQuestion shown = Case.of(kind, options, random).shown(shuffled(options, random));
            var answer = new ArrayList<>(shown.key().choices());
            Collections.shuffle(answer, random);
            assertThat(shown.isRight(choosing(answer)))
                    .isEqualTo(kind == QuestionKind.MANY || answer.equals(shown.key().choices()));
        }
    }

    @Property
    void oneChoiceTooManyOrTooFewIsWrong(
            @ForAll @IntRange(min = 2, max = 10) int options, @ForAll long seed) {
        var random = new Random(seed);
        ShownQuestion shown =
                Case.of(QuestionKind.MANY, options, random).shown(inBankOrder(options));
        for (int choice = 1; choice <= options; choice++) {
            var answer = new ArrayList<>(shown.key().choices());
            if (!answer.remove((Integer) choice)) {
                answer.add(choice);
            }
            assertThat(shown.isRight(choosing(answer))).isFalse();
        }
    }

    @Property
    void drawIsOfTheBankAndHasNothingTwice(
            @ForAll @IntRange(min = 1, max = 100) int size,
            @ForAll @IntRange(min = 1, max = 100) int number,
            @ForAll boolean shuffled,
            @ForAll long seed) {
        List<Draw.Candidate> bank = bank(size);
        int asked = Math.min(size, number);
        List<Draw> drawn = Draw.of(bank, asked, shuffled, new Random(seed));
        assertThat(drawn).hasSize(asked);
        assertThat(drawn).extracting(Draw::questionId).doesNotHaveDuplicates();
        assertThat(bank)
                .extracting(Draw.Candidate::questionId)
                .containsAll(drawn.stream().map(Draw::questionId).toList());
        assertThat(drawn)
                .allSatisfy(
                        one ->
                                assertThat(new HashSet<>(Draw.places(one.order())))
                                        .containsExactlyInAnyOrderElementsOf(
                                                inBankOrder(one.order().length())));
        if (!shuffled) {
            assertThat(drawn).extracting(Draw::questionId).isSorted();
        }
    }

    private static List<Draw.Candidate> bank(int size) {
        QuestionKind[] kinds = QuestionKind.values();
        return IntStream.range(0, size)
                .mapToObj(
                        i -> {
                            QuestionKind kind = kinds[i % kinds.length];
                            return new Draw.Candidate(
                                    new UUID(0, i), i, kind, kind.hasOptions() ? 2 + i % 9 : 0);
                        })
                .toList();
    }

    /** Whatever is drawn is drawn by chance: everything comes up, and in every place. */
    @Test
    void everyQuestionIsDrawnSometime() {
        var random = new Random(1);
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 200; i++) {
            seen.add(Draw.of(bank(10), 1, true, random).get(0).questionId());
        }
        assertThat(seen).hasSize(10);
    }

    @Property
    void storedAnswerIsReadBack(
            @ForAll("withOptions") QuestionKind kind,
            @ForAll @IntRange(min = 2, max = 10) int options,
            @ForAll long seed) {
        QuizAnswer answer = choosing(Case.of(kind, options, new Random(seed)).answer());
        assertThat(QuizAnswer.of(ID, kind, answer.stored())).isEqualTo(answer);
        assertThat(QuizAnswer.of(ID, kind, choosing(List.of()).stored())).isNull();
    }

    @Property
    void passMarkIsReachedByExactlyTheFewestThatAreNotBelowIt(
            @ForAll @IntRange(min = 1, max = 500) int questions,
            @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
        int needed = (thousandths * questions + 999) / 1000;
        var mark = BigDecimal.valueOf(thousandths, 3);
        assertThat(QuizAttempt.reaches(needed, questions, mark)).isTrue();
        assertThat(QuizAttempt.reaches(needed - 1, questions, mark)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Hoà bình, hòa  BÌNH, true",
        "Hoà bình, hoa binh, false",
        "Thuỷ, thủy, true",
        "57-NQ/TW, nq 57, false",
        "57-NQ/TW, 57 nq tw, true",
        "kỹ thuật, kĩ thuật, true",
        "làm, lam, false",
        "làm, '  LÀM. ', true",
        "30, 030, true",
        "làm, ?, false"
    })
    void shortAnswersAreComparedAsTheHouseComparesText(
            String accepted, String answer, boolean right) {
        assertThat(shortAnswer(accepted).isRight(saying(answer))).isEqualTo(right);
        assertThat(shortAnswer(accepted).isRight(saying(decomposed(answer)))).isEqualTo(right);
    }

    @Property
    void caseAndCompositionOfAShortAnswerDoNotMatter(@ForAll("vietnamese") String accepted) {
        for (String answer :
                List.of(
                        accepted.toUpperCase(Locale.ROOT),
                        decomposed(accepted),
                        "  " + accepted.replace(" ", "   ") + " ")) {
            assertThat(shortAnswer(accepted).isRight(saying(answer))).isTrue();
        }
    }

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.of(
                        "đảng", "nghị", "quyết", "hoà", "thuỷ", "ương", "nguyễn", "2026", "kỹ",
                        "ước")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(words -> String.join(" ", words));
    }

    private static ShownQuestion shortAnswer(String accepted) {
        return new ShownQuestion(
                ID,
                new QuestionContent(
                        QuestionKind.SHORT_ANSWER,
                        "?",
                        null,
                        new QuestionKey(null, null, List.of("khác", accepted))),
                null,
                List.of());
    }

    private static QuizAnswer saying(String text) {
        return new QuizAnswer(ID, null, null, text);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
