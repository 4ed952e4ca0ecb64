package vn.handbook.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HarmlessTextTest {

    @Property
    void whatIsReadIsWhatWasWritten(@ForAll("texts") String text) {
        assertThat(HarmlessText.original(HarmlessText.of(text))).isEqualTo(text);
    }

    @Property
    void nothingWrittenBeginsAFormula(@ForAll("texts") String text) {
        assertThat(HarmlessText.of(text)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
    }

    /** As typed by people who know nothing of the mark. */
    @Property
    void otherApostrophesStay(@ForAll("words") String word) {
        assertThat(HarmlessText.original("'" + word)).isEqualTo("'" + word);
        assertThat(HarmlessText.original(word)).isEqualTo(word);
    }

    @Provide
    Arbitrary<String> texts() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("=+-@\t\r\n＝＋－＠'").ofMaxLength(3),
                        Arbitraries.strings().ofMaxLength(6))
                .as(String::concat);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().numeric().ofMaxLength(6);
    }
}
