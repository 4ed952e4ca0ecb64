package vn.handbook.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types that are accepted, all others are not. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    PLAIN("text/plain", "txt"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public boolean isAudio() {
        return mediaType.startsWith("audio/");
    }

    /** It is a ZIP archive of parts. */
    boolean isPacked() {
        return this == DOCX || this == ODT || this == PPTX || this == ODP;
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findAny();
    }

    static Optional<FileType> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.extension.equals(lower)).findAny();
    }
}
