package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaperCodeTest {

    @Property
    void howeverACodeIsCopiedItIsTheSame(@ForAll @IntRange(min = 1, max = 6) int groups) {
        PaperCode code = PaperCode.random(groups);
        String written = code.grouped();
        assertThat(written)
                .matches("([0-9A-HJKMNP-TV-Z]{4})(-[0-9A-HJKMNP-TV-Z]{4}){" + (groups - 1) + "}");
        assertThat(PaperCode.typed(written)).isEqualTo(code);
        assertThat(PaperCode.typed(written.toLowerCase().replace('-', ' '))).isEqualTo(code);
        assertThat(PaperCode.typed(written.replace('0', 'O').replace('1', 'l'))).isEqualTo(code);
    }

    @Test
    void aCodeForThePhoneIsTenDigitsInTwoGroups() {
        OneTimeCode code = OneTimeCode.random();
        assertThat(code.grouped()).matches("[0-9]{5} [0-9]{5}");
        assertThat(OneTimeCode.typed(" " + code.grouped().replace(' ', '-') + " ")).isEqualTo(code);
    }
}
