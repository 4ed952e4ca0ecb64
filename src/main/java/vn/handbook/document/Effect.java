package vn.handbook.document;

import vn.handbook.shared.text.Labelled;

/**
 * Whether a document is in force on a day. It follows from the document's dates and from what
 * published documents say of it, and has nothing to do with its {@link DocumentState}: what is
 * repealed stays published.
 */
public enum Effect implements Labelled {
    NOT_YET("Chưa có hiệu lực"),
    IN_FORCE("Còn hiệu lực"),
    /** A part of it was amended, replaced or repealed. */
    PARTLY_EXPIRED("Hết hiệu lực một phần"),
    /** Replaced, repealed, or past its last day. */
    EXPIRED("Hết hiệu lực");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
