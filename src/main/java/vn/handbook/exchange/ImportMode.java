package vn.handbook.exchange;

/** What becomes of a list with faults. */
public enum ImportMode {
    /** Nothing of it is written. */
    ALL_OR_NOTHING,
    /** The rows without faults are written. */
    GOOD_ROWS
}
