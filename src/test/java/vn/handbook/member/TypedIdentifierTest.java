package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
                "0912\u00a0345\u2013678"
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
