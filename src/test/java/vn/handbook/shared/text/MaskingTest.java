package vn.handbook.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void endsRemainToRecogniseItBy() {
        assertThat(Masking.mask("000188000012")).isEqualTo("000•••••••12");
        assertThat(Masking.mask("00123456")).isEqualTo("••••••56");
        assertThat(Masking.mask(null)).isNull();
    }

    @Property
    void atLeastThreeCharactersAreHiddenAndTheLengthStays(
            @ForAll @NumericChars @StringLength(min = 3, max = 20) String identifier) {
        String masked = Masking.mask(identifier);
        assertThat(masked).hasSameSizeAs(identifier);
        assertThat(masked.chars().filter(c -> c == '•').count()).isGreaterThanOrEqualTo(3);
    }
}
