package vn.handbook.file;

/** The place where files are kept does not answer. */
public final class ContentUnavailable extends RuntimeException {
    ContentUnavailable(Exception cause) {
        super(cause);
    }

    /** Fit for a log: the kind of failure alone. */
    String reason() {
        return getCause().getClass().getSimpleName();
    }
}
