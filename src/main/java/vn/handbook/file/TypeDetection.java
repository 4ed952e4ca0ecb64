package vn.handbook.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/** What a file is by its own bytes, whatever it is called. */
final class TypeDetection {
    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private TypeDetection() {}

    /** How the file is to be read; which of the packed types it is shows only then. */
    enum Form {
        PDF,
        PACKED,
        PLAIN,
        MP3,
        M4A
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when it is of no accepted type or of two
     */
    static Form formOf(Path file) throws IOException {
        FileEdges edges = FileEdges.of(file);
        byte[] head = edges.head();
        if (begins(head, PACKED)) {
            edges.checkPacked();
            return Form.PACKED;
        }
        if (begins(head, COMPOUND)) {
            throw oldOffice(file);
        }
        String type = MAGIC.detect(new ByteArrayInputStream(head), new Metadata()).toString();
        switch (type) {
            case "application/pdf" -> {
                edges.checkPdf();
                return Form.PDF;
            }
            case "text/plain" -> {
                edges.checkNotPacked();
                return Form.PLAIN;
            }
            case "audio/mpeg" -> {
                edges.checkNotPacked();
                return Form.MP3;
            }
            case "audio/mp4", "audio/x-m4a" -> {
                edges.checkNotPacked();
                return Form.M4A;
            }
            default -> throw notAllowed(type);
        }
    }

    static Problem notAllowed(String type) {
        return FileProblem.FILE_TYPE_NOT_ALLOWED.problem(
                Text.of(
                                "Nội dung là %s; chỉ nhận PDF, DOCX, ODT, PPTX, ODP, văn bản thuần, MP3 và M4A.",
                                "It is %s; PDF, DOCX, ODT, PPTX, ODP, plain text, MP3 and M4A are accepted.")
                        .with(type));
    }

    /** The older office formats are not accepted; a newer one with a password looks like them. */
    private static Problem oldOffice(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            // Names in it are UTF-16 at even offsets
            String start = new String(bytes.readNBytes(1 << 20), StandardCharsets.UTF_16LE);
            return start.contains("EncryptedPackage")
                    ? FileProblem.FILE_ENCRYPTED.problem()
                    : notAllowed("application/msword");
        }
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(Arrays.copyOf(head, with.length), with);
    }
}
