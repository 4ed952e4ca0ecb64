package vn.handbook.file.reading;

import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;

/** The text of a file as it is read, without what is embedded in it. */
final class TextExtraction {
    private TextExtraction() {}

    static String textOf(Path file, String type) throws Exception {
        var text = new BodyContentHandler(Limits.CHARACTERS);
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        var pages = new PDFParserConfig();
        // Left to itself it would try to recognise the letters of scanned pages, with what is not
        // here
        pages.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pages);
        try (InputStream bytes = TikaInputStream.get(file)) {
            parserOf(type).parse(bytes, text, new Metadata(), context);
        } catch (Exception failure) {
            if (!WriteLimitReachedException.isWriteLimitReached(failure)) {
                throw failure;
            }
        }
        return Normalizer.normalize(text.toString().replace("\0", ""), Normalizer.Form.NFC).strip();
    }

    private static Parser parserOf(String type) {
        return switch (type) {
            case "PDF" -> new PDFParser();
            case "DOCX", "PPTX" -> new OOXMLParser();
            case "ODT", "ODP" -> new OpenDocumentParser();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {}
    }
}
