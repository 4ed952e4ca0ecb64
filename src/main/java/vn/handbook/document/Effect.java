package vn.handbook.document;

/**
 * Whether a document is in force on a day. It follows from the document's dates and from what
 * published documents say of it, and has nothing to do with its {@link DocumentState}: what is
 * repealed stays published.
 */
public enum Effect {
    NOT_YET,
    IN_FORCE,
    /** A part of it was amended, replaced or repealed. */
    PARTLY_EXPIRED,
    /** Replaced, repealed, or past its last day. */
    EXPIRED
}
