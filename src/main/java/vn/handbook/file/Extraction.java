package vn.handbook.file;

/** Whether the text of a file could be read. */
public enum Extraction {
    /** It can be searched. */
    DONE,
    /** There should be a text, and it could not be read. */
    FAILED,
    /** A file of this type has no text. */
    NONE
}
