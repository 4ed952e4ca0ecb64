package vn.handbook.document;

/** Where a document stands in the editors' work; whether it is in force is another question. */
public enum DocumentState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    /** Taken back by its editors; readers no longer find it. */
    WITHDRAWN
}
