package vn.handbook.document;

/** What became of a reader's report. */
public enum ReportState {
    OPEN,
    /** The editors agree; a correction follows. */
    ACCEPTED,
    /** The editors see no error. */
    DECLINED
}
