package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "57-NQ/TW,57-NQ/TW",
        "57 nq tw,57-NQ/TW",
        "057–nq/tw,57-NQ/TW",
        "NQ57,57-NQ",
        "nghi quyet so 57,57-NQ",
        "Nghị quyết số 57-NQ/TW,57-NQ/TW",
        "8-QĐi/TW,08-QĐi/TW",
        "08 qđi tw,08-QĐi/TW",
        "08-qdi/tw,08-QĐi/TW",
        "quy định 8 qđi/tw,08-QĐi/TW",
        "24-BS/UBKTTU,24-BS/UBKTTU",
        "24 bs ubkttu,24-BS/UBKTTU",
        "3-qd/du,03-QĐ/ĐU",
        "5-tb/bcdtw,05-TB/BCĐTW",
        "12 ctr tu,12-CTr/TU",
    })
    void oneCorrectFormIsPrintedHoweverItIsTyped(String typed, String printed) {
        assertThat(DocumentNumber.read(typed)).hasToString("Optional[" + printed + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "57",
                "NQ",
                "0-NQ/TW",
                "12345-NQ/TW",
                "57-NQ/TW và",
                "chuyển đổi số",
                "57-NQ/TW 58-NQ/TW",
                "🙂",
                "57-XX/TW/TW"
            })
    void whatIsNoNumberIsNotRead(String typed) {
        assertThat(DocumentNumber.read(typed).filter(DocumentNumber::isComplete)).isEmpty();
    }

    @Property
    void everyPrintedNumberIsReadBack(@ForAll("numbers") DocumentNumber number) {
        assertThat(DocumentNumber.read(number.toString())).contains(number);
        assertThat(DocumentNumber.parse(number.toString())).isEqualTo(number);
    }

    @Property
    void separatorsCaseAndUnicodeFormMakeNoDifference(
            @ForAll("numbers") DocumentNumber number, @ForAll @IntRange(max = 3) int separator) {
        String typed =
                number.toString()
                        .replaceAll("[-/]", List.of(" ", "-", "/", " – ").get(separator))
                        .toLowerCase(Locale.ROOT);
        assertThat(DocumentNumber.read(typed)).contains(number);
        assertThat(DocumentNumber.read(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .contains(number);
    }

    @Provide
    Arbitrary<DocumentNumber> numbers() {
        List<String> symbols =
                Arrays.stream(DocumentType.values())
                        .flatMap(type -> type.symbols().stream())
                        .distinct()
                        .toList();
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9999),
                        Arbitraries.of(symbols),
                        Arbitraries.of("TW", "TU", "VPTW", "BTGDVTU", "ĐU", "ĐUK", "BCĐTW", "CB"))
                .as(DocumentNumber::new);
    }
}
