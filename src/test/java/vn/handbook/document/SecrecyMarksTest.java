package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarksTest {

    @ParameterizedTest
    @CsvSource({
        "Báo cáo (Mật),SECRET",
        "MẬT,SECRET",
        "Kế hoạch mật về cán bộ,SECRET",
        "Độ mật: Mật,SECRET",
        "Tài liệu tối mật,HIGHLY_SECRET",
        "TOI MAT,HIGHLY_SECRET",
        "tuyệt  mật,TOP_SECRET",
        "TUYET MAT,TOP_SECRET",
        "Tuyet mat,TOP_SECRET",
        "T U Y Ệ T  M Ậ T,TOP_SECRET",
        "tuy\u200bệt mật,TOP_SECRET",
    })
    void marksAreFoundHoweverTheyAreWritten(String text, Secrecy mark) {
        assertThat(SecrecyMarks.in(text)).contains(mark);
        assertThat(SecrecyMarks.in(Normalizer.normalize(text, Normalizer.Form.NFD))).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Về bảo vệ bí mật nhà nước",
                "Nuôi ong lấy mật ong rừng",
                "Mật độ dân số và phân bố dân cư",
                "Bảo mật thông tin, thay mật khẩu",
                "Gắn bó mật thiết với nhân dân",
                "Toi mat the dang vien",
                "mat",
                "Tham mật vụ",
                "Mặt trận Tổ quốc",
                "Thật mất thời gian"
            })
    void ordinaryWordsAreNoMarks(String text) {
        assertThat(SecrecyMarks.in(text)).isEmpty();
    }

    @Test
    void stampsOfFilesStandOnALineOfTheirOwn() {
        assertThat(SecrecyMarks.stampedIn("ĐẢNG CỘNG SẢN\n  MẬT  \nSố 5")).contains(Secrecy.SECRET);
        assertThat(SecrecyMarks.stampedIn("x\nĐộ mật: Tối mật\n")).contains(Secrecy.HIGHLY_SECRET);
        assertThat(SecrecyMarks.stampedIn("T U Y Ệ T   M Ậ T")).contains(Secrecy.TOP_SECRET);
        assertThat(SecrecyMarks.stampedIn("Văn bản mang dấu tuyệt mật phải nộp lại cho văn phòng."))
                .isEmpty();
    }

    @Property
    void caseAndUnicodeFormMakeNoDifference(
            @ForAll @IntRange(max = 2) int which,
            @ForAll boolean upper,
            @ForAll boolean decomposed) {
        String mark = List.of("mật", "tối mật", "tuyệt mật").get(which);
        String text = "Công văn " + (upper ? mark.toUpperCase(Locale.ROOT) : mark);
        assertThat(
                        SecrecyMarks.in(
                                Normalizer.normalize(
                                        text,
                                        decomposed ? Normalizer.Form.NFD : Normalizer.Form.NFC)))
                .isPresent();
    }

    @Test
    void S_067_hostileTextsAreJudgedAtOnce() {
        for (String unit : List.of("M ", "tuyệt ", "mật ", "T.", " ", "mật")) {
            Instant begun = Instant.now();
            SecrecyMarks.in(unit.repeat(100_000 / unit.length()));
            SecrecyMarks.stampedIn(unit.repeat(100_000 / unit.length()));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }
}
