package vn.handbook.file.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Whether an office file's archive is one: unpacked to nowhere and counted, so that what it says of
 * its own size does not matter.
 */
final class ArchiveCheck {
    private static final int PIECE = 64 << 10;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private final ZipFile archive;
    private long left;

    private ArchiveCheck(ZipFile archive, Limits limits) {
        this.archive = archive;
        this.left = limits.unpacked();
    }

    /** The type's name. */
    static String check(Path file, Limits limits) throws Refusal {
        try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
            return new ArchiveCheck(archive, limits).check();
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.broken();
        }
    }

    private String check() throws Refusal, IOException {
        List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
        if (entries.size() > Limits.ENTRIES) {
            throw Refusal.archive();
        }
        String type = type();
        var names = new HashSet<String>();
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusal.encrypted();
            }
            if (!names.add(entry.getName()) || isHostile(entry) || entry.getSize() > left) {
                throw Refusal.archive();
            }
            count(entry);
        }
        return type;
    }

    private String type() throws Refusal, IOException {
        if (archive.getEntry("word/vbaProject.bin") != null
                || archive.getEntry("ppt/vbaProject.bin") != null) {
            throw Refusal.type();
        }
        if (archive.getEntry("[Content_Types].xml") != null) {
            if (archive.getEntry("word/document.xml") != null) {
                return "DOCX";
            } else if (archive.getEntry("ppt/presentation.xml") != null) {
                return "PPTX";
            }
        }
        ZipArchiveEntry mimetype = archive.getEntry("mimetype");
        if (mimetype != null && mimetype.getSize() < 100) {
            switch (start(mimetype, 100).strip()) {
                case OPEN_DOCUMENT + "text" -> {
                    checkNotEncrypted();
                    return "ODT";
                }
                case OPEN_DOCUMENT + "presentation" -> {
                    checkNotEncrypted();
                    return "ODP";
                }
                default -> {}
            }
        }
        throw Refusal.type();
    }

    private void checkNotEncrypted() throws Refusal, IOException {
        ZipArchiveEntry manifest = archive.getEntry("META-INF/manifest.xml");
        if (manifest != null && start(manifest, 1 << 20).contains("encryption-data")) {
            throw Refusal.encrypted();
        }
    }

    private String start(ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream bytes = archive.getInputStream(entry)) {
            return new String(bytes.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    /** Nothing is ever written under an entry's name; honest writers do not use such names. */
    private static boolean isHostile(ZipArchiveEntry entry) {
        String name = entry.getName();
        return entry.isUnixSymlink()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/")).contains("..")
                || name.length() > 255;
    }

    private void count(ZipArchiveEntry entry) throws Refusal, IOException {
        boolean markup = isMarkup(entry.getName());
        var piece = new byte[PIECE];
        String before = "";
        boolean first = true;
        try (InputStream bytes = archive.getInputStream(entry)) {
            for (int size = bytes.read(piece); size >= 0; size = bytes.read(piece)) {
                left -= size;
                if (left < 0 || first && isNested(entry.getName(), piece, size)) {
                    throw Refusal.archive();
                }
                first = false;
                if (markup) {
                    before = checkMarkup(before, piece, size);
                }
            }
        }
    }

    private static boolean isMarkup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".rdf");
    }

    /** Embedded tables are office files of their own; they are counted packed and never opened. */
    private static boolean isNested(String name, byte[] bytes, int size) {
        boolean packed =
                size > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        return packed && !name.contains("/embeddings/");
    }

    /**
     * Neither format needs a document type, and with one come external entities and entities that
     * grow.
     */
    private static String checkMarkup(String before, byte[] piece, int size) throws Refusal {
        String text =
                before + new String(piece, 0, size, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw Refusal.archive();
        }
        return text.substring(Math.max(0, text.length() - 16));
    }
}
