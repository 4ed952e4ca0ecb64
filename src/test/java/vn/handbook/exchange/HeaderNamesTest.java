package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.handbook.member.MemberColumn;
import vn.handbook.shared.text.Folding;

class HeaderNamesTest {

    @Property
    void aColumnIsKnownHoweverItsHeaderIsWritten(
            @ForAll MemberColumn column, @ForAll("writings") Writing writing) {
        assertThat(MemberHeaders.NAMES.find(writing.of(column.header()))).contains(column);
    }

    /** Capitals, accents, decomposed, with punctuation and breaks between the words. */
    record Writing(boolean capitals, boolean bare, boolean decomposed, String between) {
        String of(String header) {
            String text = header.replace(" ", between);
            text = capitals ? text.toUpperCase(Locale.ROOT) : text;
            text = bare ? Folding.withoutMarks(text) : text;
            return decomposed ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        }
    }

    @Provide
    Arbitrary<Writing> writings() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        either,
                        either,
                        either,
                        Arbitraries.of(" ", "  ", "\n", "\u00a0", ", ", " - "))
                .as(Writing::new);
    }

    @Example
    void officesOwnNamesAreKnown() {
        assertThat(MemberHeaders.NAMES.find("Họ và tên khai sinh"))
                .contains(MemberColumn.FULL_NAME);
        assertThat(MemberHeaders.NAMES.find("Ngày vào Đảng (dự bị)"))
                .contains(MemberColumn.ADMISSION_DATE);
        assertThat(MemberHeaders.NAMES.find("CMND/CCCD")).contains(MemberColumn.CITIZEN_ID);
        assertThat(MemberHeaders.NAMES.find("SĐT")).contains(MemberColumn.PHONE);
        assertThat(MemberHeaders.NAMES.find("Quê quán")).isEmpty();
        assertThat(HeaderNames.isNumbering("STT")).isTrue();
    }
}
