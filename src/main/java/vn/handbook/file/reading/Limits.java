package vn.handbook.file.reading;

/**
 * What a file may have inside.
 *
 * @param pages of a PDF
 * @param unpacked bytes of all parts of an archive together
 */
record Limits(int pages, long unpacked) {
    /** Parts of an archive. */
    static final int ENTRIES = 10_000;

    /** Characters of text that are kept, the rest of a longer one is not. */
    static final int CHARACTERS = 5_000_000;
}
