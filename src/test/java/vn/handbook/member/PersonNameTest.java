package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void spacesAndDecomposedLettersAreCleaned() {
        String typed = Normalizer.normalize("  Nguyễn   Văn\u00a0Hùng ", Normalizer.Form.NFD);
        assertThat(new PersonName(typed).full()).isEqualTo("Nguyễn Văn Hùng");
    }
}
