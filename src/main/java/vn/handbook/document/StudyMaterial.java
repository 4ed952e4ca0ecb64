package vn.handbook.document;

import java.util.UUID;

/**
 * A file of a document that may be studied.
 *
 * @param pages {@code null} where it has none
 */
public record StudyMaterial(UUID documentId, UUID fileId, String mediaType, Integer pages) {

    public boolean isPdf() {
        return mediaType.equals("application/pdf");
    }

    public boolean isAudio() {
        return mediaType.startsWith("audio/");
    }

    public boolean isVideo() {
        return mediaType.startsWith("video/");
    }
}
