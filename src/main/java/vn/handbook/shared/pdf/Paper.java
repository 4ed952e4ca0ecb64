package vn.handbook.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.handbook.shared.qr.QrCode;

/**
 * One page A4, written from the top down, centred. The letters are part of the file, those that are
 * used: Liberation Sans (SIL Open Font License 1.1), which PDFBox carries. The same is written as
 * the same bytes.
 */
public final class Paper implements AutoCloseable {
    private static final String LETTERS =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Points, of which an inch has 72. */
    private static final float MARGIN = 56;

    private static final float LINE_HEIGHT = 1.35f;

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDFont letters;
    private final PDPageContentStream content;
    private float down = page.getMediaBox().getUpperRightY() - MARGIN;

    /**
     * @param title which readers show
     * @param language BCP 47
     */
    public Paper(String title, Locale language, Instant made) {
        try (InputStream file = PDDocument.class.getResourceAsStream(LETTERS)) {
            document.addPage(page);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            var information = new PDDocumentInformation();
            information.setTitle(title);
            Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            time.setTimeInMillis(made.toEpochMilli());
            information.setCreationDate(time);
            document.setDocumentInformation(information);
            document.setDocumentId(made.toEpochMilli());
            letters = PDType0Font.load(document, file, true);
            content = new PDPageContentStream(document, page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A paragraph, on as many lines as it takes.
     *
     * @param size of the letters, in points
     */
    public Paper write(String text, float size) {
        float width = page.getMediaBox().getWidth() - 2 * MARGIN;
        List<String> lines =
                new Lines(letters).of(text, width / size * Lines.UNITS_OF_LETTERS_HEIGHT);
        try {
            for (String line : lines) {
                down -= size * LINE_HEIGHT;
                float length = letters.getStringWidth(line) / Lines.UNITS_OF_LETTERS_HEIGHT * size;
                content.beginText();
                content.setFont(letters, size);
                content.newLineAtOffset((page.getMediaBox().getWidth() - length) / 2, down);
                content.showText(line);
                content.endText();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /**
     * @param points left free
     */
    public Paper space(float points) {
        down -= points;
        return this;
    }

    /**
     * @param width and height, in points
     */
    public Paper draw(QrCode code, float width) {
        float module = width / code.side();
        float left = (page.getMediaBox().getWidth() - width) / 2;
        try {
            for (int row = 0; row < code.side(); row++) {
                for (int column = 0; column < code.side(); column++) {
                    if (code.isDark(column, row)) {
                        content.addRect(
                                left + column * module, down - (row + 1) * module, module, module);
                    }
                }
            }
            content.fill();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        down -= width;
        return this;
    }

    /** The file. Nothing can be written afterwards. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            content.close();
            document.save(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
