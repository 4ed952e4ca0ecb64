package vn.handbook.file.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether a PDF can be opened by everybody. */
final class PdfCheck {
    private PdfCheck() {}

    /** The number of pages. */
    static int check(Path file, Limits limits) throws Refusal {
        try (var bytes = new RandomAccessReadBufferedFile(file.toFile());
                PDDocument document =
                        Loader.loadPDF(
                                bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw Refusal.encrypted();
            }
            int pages = document.getNumberOfPages();
            if (pages > limits.pages()) {
                throw Refusal.tooManyPages();
            }
            if (pages < 1) {
                throw Refusal.broken();
            }
            document.getPage(0);
            document.getPage(pages - 1);
            return pages;
        } catch (InvalidPasswordException locked) {
            throw Refusal.encrypted();
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.broken();
        }
    }
}
