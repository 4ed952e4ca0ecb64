package vn.handbook.document;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.handbook.file.FileType;

/** In which form a file gives the document. */
public enum FileKind {
    /** The signed original. */
    SIGNED(FileType.PDF),
    /** The text, to be searched and quoted. */
    TEXT(FileType.PDF, FileType.DOCX, FileType.ODT, FileType.PLAIN),
    /** The text read aloud. */
    AUDIO(FileType.MP3, FileType.M4A),
    /** Slides that explain it. */
    SLIDES(FileType.PDF, FileType.PPTX, FileType.ODP);

    private final Set<FileType> types;

    FileKind(FileType... types) {
        this.types = EnumSet.copyOf(Arrays.asList(types));
    }

    boolean accepts(FileType type) {
        return types.contains(type);
    }
}
