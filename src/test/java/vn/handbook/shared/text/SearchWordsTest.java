package vn.handbook.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    /** Rimes that begin with a glide, and the two places at which their tone is written. */
    private static final List<String> GLIDES = List.of("oa", "oe", "uy", "ua", "ia", "ưa");

    private static final List<String> ONSETS = List.of("", "h", "kh", "th", "t", "l", "x", "ng");
    private static final List<String> TONES =
            List.of("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323");

    private static final String CHARACTERS =
            "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ"
                    + "AÁÀĂẮẶÂẤẬBDĐEÉÊỆGHKLMNOÓÔỘƠỢPQRSTUÚƯỨVXYÝfjwzñüß0123456789 -/.,\"'–…";

    @Provide
    Arbitrary<List<String>> bothPlacements() {
        return Combinators.combine(
                        Arbitraries.of(ONSETS), Arbitraries.of(GLIDES), Arbitraries.of(TONES))
                .as(
                        (onset, rime, tone) ->
                                List.of(
                                        onset + rime.charAt(0) + tone + rime.substring(1),
                                        onset + rime + tone));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(CHARACTERS).ofMaxLength(40);
    }

    @Property
    void placeOfTheToneDoesNotMatter(@ForAll("bothPlacements") List<String> spellings) {
        assertThat(exact(spellings.get(0))).isEqualTo(exact(spellings.get(1)));
    }

    @Property
    void theToneItselfDoes(@ForAll("bothPlacements") List<String> spellings) {
        String plain = Normalizer.normalize(spellings.get(0), Normalizer.Form.NFD);
        if (plain.matches(".*[\u0300\u0301\u0303\u0309\u0323].*")) {
            String without = plain.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            assertThat(exact(plain)).isNotEqualTo(exact(without));
            assertThat(folded(plain)).isEqualTo(folded(without));
        }
    }

    @Property
    void composedDecomposedUpperAndLowerAreOneWord(@ForAll("texts") String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        assertThat(exact(decomposed)).isEqualTo(exact(composed));
        if (composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).equals(composed)) {
            assertThat(exact(composed.toUpperCase(Locale.ROOT))).isEqualTo(exact(composed));
        }
    }

    @Property
    void foldingAFoldedWordChangesNothing(@ForAll("texts") String text) {
        for (SearchWord word : SearchWords.of(text)) {
            assertThat(folded(word.folded())).isEqualTo(word.folded());
        }
    }

    @Property
    void wordsStandWhereTheySay(@ForAll("texts") String text) {
        int behind = 0;
        for (SearchWord word : SearchWords.of(text)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(behind).isLessThan(word.end());
            behind = word.end();
            assertThat(exact(text.substring(word.start(), word.end()))).isEqualTo(word.exact());
        }
        assertThat(behind).isLessThanOrEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({
        "hoá, hóa",
        "khoẻ, khỏe",
        "thuỷ, thủy",
        "uỷ, ủy",
        "kỹ, kĩ",
        "lý, lí",
        "quý, quí",
        "Mỹ, MĨ",
        "quỷ, qủy",
        "08, 8",
    })
    void spellingsOfOneWord(String one, String other) {
        assertThat(exact(one)).isEqualTo(exact(other));
    }

    @ParameterizedTest
    @CsvSource({"đảng, đang", "tuy, tui", "thúy, thúi", "mai, may", "tư, tu", "đa, da"})
    void otherWords(String one, String other) {
        assertThat(exact(one)).isNotEqualTo(exact(other));
    }

    @Test
    void numbersAndLettersAreWordsOfTheirOwn() {
        assertThat(SearchWords.of("NQ57/TW, 8%").stream().map(SearchWord::folded))
                .containsExactly("nq", "57", "tw", "8");
        assertThat(SearchWords.of("–…!?  \0")).isEmpty();
        assertThat(SearchWords.folded("Kỹ  thuật số")).isEqualTo(" ki thuat so ");
    }

    private static String exact(String text) {
        return String.join(" ", SearchWords.of(text).stream().map(SearchWord::exact).toList());
    }

    private static String folded(String text) {
        return String.join(" ", SearchWords.of(text).stream().map(SearchWord::folded).toList());
    }
}
