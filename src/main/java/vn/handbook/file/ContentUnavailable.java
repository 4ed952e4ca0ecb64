package vn.handbook.file;

/** The place where files are kept does not answer. */
public final class ContentUnavailable extends RuntimeException {
    ContentUnavailable(Exception cause) {
        super(cause);
    }
}
