package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "57-NQ/TW",
                "57 nq tw",
                "nghị quyết 57",
                "nghi quyet so 57",
                "NQ57",
                "Nghị  quyết số 57-NQ/TW"
            })
    void sameResolutionHoweverItIsTyped(String typed) {
        assertThat(TypedNumber.parse(typed))
                .hasValueSatisfying(
                        number -> {
                            assertThat(number.serial()).isEqualTo(57);
                            assertThat(number.types()).containsExactly(DocumentType.RESOLUTION);
                        });
    }

    @Test
    void symbolOfTwoTypesStandsForBoth() {
        assertThat(TypedNumber.parse("08-QĐ/TW").orElseThrow().types())
                .containsExactly(DocumentType.DECISION, DocumentType.REGULATION);
        assertThat(TypedNumber.parse("08-QĐi/TW").orElseThrow().types())
                .containsExactly(DocumentType.REGULATION);
    }

    @Test
    void yearAfterTheNumberIsTheYearOfIssue() {
        assertThat(TypedNumber.parse("18-NQ/TW 2022"))
                .contains(new TypedNumber(18, List.of(DocumentType.RESOLUTION), "tw", 2022));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chuyển đổi số", "kinh tế 57", "nghị quyết", "tw", "", "12345-NQ/TW"})
    void wordsAreNotANumber(String typed) {
        assertThat(TypedNumber.parse(typed)).isEmpty();
    }

    @Property
    void everyPrintedNumberIsReadBack(@ForAll @IntRange(min = 1, max = 9999) int serial) {
        var printed = new DocumentNumber(serial, "NQ", "TW");
        assertThat(DocumentNumber.parse(printed.toString())).isEqualTo(printed);
        assertThat(TypedNumber.parse(printed.toString()).orElseThrow().serial()).isEqualTo(serial);
    }
}
