package vn.handbook.document;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.handbook.file.FileType;
import vn.handbook.shared.text.Labelled;

/** In which form a file gives the document. */
public enum FileKind implements Labelled {
    /** The signed original. */
    SIGNED("Bản ký", FileType.PDF),
    /** The text, to be searched and quoted. */
    TEXT("Toàn văn", FileType.PDF, FileType.DOCX, FileType.ODT, FileType.PLAIN),
    /** The text read aloud. */
    AUDIO("Bản đọc", FileType.MP3, FileType.M4A),
    /** Slides that explain it. */
    SLIDES("Trang chiếu", FileType.PDF, FileType.PPTX, FileType.ODP);

    private final String label;
    private final Set<FileType> types;

    FileKind(String label, FileType... types) {
        this.label = label;
        this.types = EnumSet.copyOf(Arrays.asList(types));
    }

    @Override
    public String label() {
        return label;
    }

    boolean accepts(FileType type) {
        return types.contains(type);
    }
}
