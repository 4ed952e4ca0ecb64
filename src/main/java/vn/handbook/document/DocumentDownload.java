package vn.handbook.document;

import java.util.HexFormat;
import vn.handbook.file.FileAnswer;
import vn.handbook.file.FileBody;

/** A file as it is sent. */
final class DocumentDownload {
    private DocumentDownload() {}

    /** A file never changes, so its bytes are its version. */
    static String versionOf(DocumentFile file) {
        return HexFormat.of().formatHex(file.sha256);
    }

    static FileAnswer of(DocumentFile file) {
        return new FileAnswer(
                FileBody.of(file.contentId, file.size),
                file.name,
                file.mediaType,
                versionOf(file),
                file.sha256);
    }
}
