package vn.handbook.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void diacriticsCaseAndTonePlacementDoNotMatter() {
        assertThat(Folding.fold("Nguyễn Thị HOÀ")).isEqualTo("nguyen thi hoa");
        assertThat(Folding.fold("hoá")).isEqualTo(Folding.fold("hóa")).isEqualTo("hoa");
        assertThat(Folding.fold("Đảng phí")).isEqualTo("dang phi");
    }

    @Test
    void onlyWordsRemain() {
        assertThat(Folding.fold("  57-NQ/TW,  “chuyển\tđổi” ")).isEqualTo("57 nq tw chuyen doi");
        assertThat(Folding.fold("-/–!?")).isEmpty();
        assertThat(Folding.words("…")).isEmpty();
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll @StringLength(max = 40) String text) {
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    }

    @Property
    void composedAndDecomposedFoldAlike(
            @ForAll @CharRange(from = '\u00c0', to = '\u1ef9') @StringLength(max = 20)
                    String text) {
        String composed = Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFC));
        assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(composed);
    }
}
