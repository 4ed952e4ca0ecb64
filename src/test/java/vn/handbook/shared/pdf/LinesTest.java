package vn.handbook.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

class LinesTest {
    private static final float WIDTH = 12_000;
    private static final PDFont LETTERS = letters();

    /** Whatever the text: nothing is lost but letters that the font does not have. */
    @Property(tries = 200)
    void everyLineFitsAndTogetherTheyAreTheText(@ForAll("texts") String text) throws IOException {
        List<String> lines = new Lines(LETTERS).of(text, WIDTH);
        for (String line : lines) {
            assertThat(LETTERS.getStringWidth(line)).isLessThanOrEqualTo(WIDTH);
        }
        assertThat(String.join("", lines).replace(" ", ""))
                .hasSize((int) text.codePoints().filter(letter -> letter != ' ').count());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aăâeêiuưoôơđằẵếệ ỹ,.-")
                .withCharRange('\u4e00', '\u4e10')
                .ofMaxLength(300);
    }

    private static PDFont letters() {
        try {
            return PDType0Font.load(
                    new PDDocument(),
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                    true);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
