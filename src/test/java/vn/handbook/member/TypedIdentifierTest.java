package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdentifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                " 0912 345 678 ",
                "0912.345.678",
                "0912-345-678",
                "+84 912 345 678",
                "84912345678",
                "(+84)912345678",
                "0912\u00a0345\u2013678",
                "\uff10\uff19\uff11\uff12345678",
                "\u0660\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
                "+84 \u096f\u0967\u0968 345 678"
            })
    void aPhoneIsKnownHoweverItIsTyped(String typed) {
        assertThat(TypedIdentifier.of(typed).phone()).contains("0912345678");
    }

    @Test
    void twelveDigitsAreACitizenIdAndMayBeACard() {
        var typed = TypedIdentifier.of("000 168 000 123");
        assertThat(typed.citizenId()).contains("000168000123");
        assertThat(typed.cardNumber()).contains("000168000123");
        assertThat(typed.phone()).isEmpty();
    }

    @Test
    void oldCardsWriteTheirFirstTwoDigitsApart() {
        assertThat(TypedIdentifier.of("12.345678").cardNumber()).contains("12345678");
    }

    @Property
    void nothingThatCanBeTypedFails(@ForAll String typed) {
        var identifier = TypedIdentifier.of(typed);
        identifier.cardNumber().ifPresent(CardNumber::new);
        identifier.citizenId().ifPresent(CitizenId::new);
        identifier.phone().ifPresent(PhoneNumber::new);
        assertThat(identifier.toString()).doesNotContain("0", "1");
    }

    /** Otherwise each spelling of somebody's number would be guessed at with counts of its own. */
    @Property(tries = 2000)
    void S_009_whateverFindsTheSameIsCountedAsTheSame(
            @ForAll("spellings") String one, @ForAll("spellings") String other) {
        var first = TypedIdentifier.of(one);
        var second = TypedIdentifier.of(other);
        if (meet(first.citizenId(), second.citizenId())
                || meet(first.cardNumber(), second.cardNumber())
                || meet(first.phone(), second.phone())) {
            assertThat(first.oneSpelling()).isPresent().isEqualTo(second.oneSpelling());
        }
    }

    private static boolean meet(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    /** Of few numbers, so that they meet. */
    @Provide
    Arbitrary<String> spellings() {
        Arbitrary<String> number =
                Arbitraries.of(
                        "0912345678",
                        "84912345678",
                        "+84912345678",
                        "000168000123",
                        "12345678",
                        "084912345678");
        Arbitrary<String> separator =
                Arbitraries.of(
                        "", "", "", " ", ".", "-", "\u2013", "\u00a0", "(", ")", "\t", "\u3000");
        return Combinators.combine(
                        number, separator.list().ofSize(13), Arbitraries.of(0x30, 0x660, 0xff10))
                .as(
                        (digits, separators, zero) -> {
                            var spelled = new StringBuilder();
                            for (int i = 0; i < digits.length(); i++) {
                                int c = digits.charAt(i);
                                spelled.append(separators.get(i))
                                        .appendCodePoint(c == '+' ? c : c - '0' + zero);
                            }
                            return spelled.append(separators.get(12)).toString();
                        });
    }

    @Test
    void aSharedPhoneIsNobodysAndNothingElseIsEverShared() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThat(only(List.of())).isEmpty();
        assertThat(only(List.of(new IdentifierMatch(one, 2)))).contains(one);
        assertThat(only(List.of(new IdentifierMatch(one, 2), new IdentifierMatch(other, 2))))
                .isEmpty();
        assertThat(only(List.of(new IdentifierMatch(one, 1), new IdentifierMatch(other, 2))))
                .contains(one);
        assertThat(only(List.of(new IdentifierMatch(one, 0), new IdentifierMatch(other, 1))))
                .contains(one);
    }

    private static Optional<UUID> only(List<IdentifierMatch> best) {
        return IdentifierMatch.onlyOne(best);
    }
}
