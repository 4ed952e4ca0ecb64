package vn.handbook.file;

/**
 * What was read in a file.
 *
 * @param pages of a PDF, else {@code null}
 * @param note why there is no text: {@code NO_TEXT}, {@code UNREADABLE} or {@code TOO_SLOW}; else
 *     {@code null}
 * @param text {@code null} unless it was read
 */
public record ReadText(
        FileType type, Integer pages, Extraction extraction, String note, String text) {

    static ReadText none(FileType type) {
        return new ReadText(type, null, Extraction.NONE, null, null);
    }
}
