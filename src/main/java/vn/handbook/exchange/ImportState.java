package vn.handbook.exchange;

/** How far an import is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean hasEnded() {
        return this != QUEUED && this != RUNNING;
    }
}
