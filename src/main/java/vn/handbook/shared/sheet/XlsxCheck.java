package vn.handbook.shared.sheet;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.handbook.shared.problem.Problem;

/**
 * Whether a spreadsheet may be opened: its parts are unpacked to nowhere and counted, so that what
 * they say of their own size does not matter, and its cells lie where a sheet has cells.
 */
final class XlsxCheck {
    private static final int MOST_PARTS = 1000;
    private static final int MOST_RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 16L << 20;

    /** Their texts are kept in memory while the rows are read. */
    private static final long MOST_SHARED_TEXT = 64L << 20;

    private static final int PIECE = 64 << 10;
    private static final int MOST_COLUMN_LETTERS = 3;
    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final long packed;
    private final long most;
    private long unpacked;

    private XlsxCheck(long packed, long most) {
        this.packed = packed;
        this.most = most;
    }

    static void check(byte[] content, long mostUnpacked) {
        try (ZipFile archive =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            new XlsxCheck(content.length, mostUnpacked).check(archive);
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            throw SheetProblem.SHEET_UNREADABLE.problem();
        }
    }

    private void check(ZipFile archive) throws IOException, XMLStreamException {
        List<ZipArchiveEntry> parts = Collections.list(archive.getEntries());
        if (parts.size() > MOST_PARTS) {
            throw SheetProblem.SHEET_UNPACKS_TOO_LARGE.problem();
        }
        var names = new HashSet<String>();
        for (ZipArchiveEntry part : parts) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw SheetProblem.SHEET_ENCRYPTED.problem();
            } else if (name.endsWith("vbaproject.bin")) {
                throw SheetProblem.SHEET_WITH_MACROS.problem();
            } else if (!names.add(name)) {
                throw SheetProblem.SHEET_UNREADABLE.problem();
            }
        }
        if (!names.contains("xl/workbook.xml") || !names.contains("[content_types].xml")) {
            throw SheetProblem.SHEET_TYPE_UNSUPPORTED.problem();
        }
        for (ZipArchiveEntry part : parts) {
            boolean shared = part.getName().toLowerCase(Locale.ROOT).contains("sharedstrings");
            long before = unpacked;
            try (InputStream in = new BufferedInputStream(counted(archive, part), PIECE)) {
                read(in);
            }
            if (shared && unpacked - before > MOST_SHARED_TEXT) {
                throw SheetProblem.SHEET_UNPACKS_TOO_LARGE.problem();
            }
        }
    }

    private static void read(InputStream part) throws IOException, XMLStreamException {
        part.mark(1);
        int first = part.read();
        part.reset();
        // Whatever the part is called: it may be named as a sheet
        if (first == '<' || first == 0xef || first == 0xfe || first == 0xff) {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    refuseFarColumn(xml.getAttributeValue(null, "r"), xml.getLocalName());
                }
            }
            xml.close();
        }
        part.transferTo(OutputStream.nullOutputStream());
    }

    /** A reader makes room for all columns up to a cell's. */
    private static void refuseFarColumn(String reference, String element) {
        if (reference != null && element.equals("c")) {
            long letters = reference.chars().filter(Character::isLetter).count();
            if (letters > MOST_COLUMN_LETTERS) {
                throw SheetProblem.SHEET_UNREADABLE.problem();
            }
        }
    }

    private InputStream counted(ZipFile archive, ZipArchiveEntry part) throws IOException {
        return new FilterInputStream(archive.getInputStream(part)) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = super.read(into, from, length);
                count(Math.max(0, some));
                return some;
            }
        };
    }

    private void count(int bytes) throws Problem {
        unpacked += bytes;
        if (unpacked > most || unpacked > RATIO_COUNTS_FROM && unpacked / packed > MOST_RATIO) {
            throw SheetProblem.SHEET_UNPACKS_TOO_LARGE.problem();
        }
    }
}
