package vn.handbook.document;

/** Which of two related documents says the relation. */
public enum RelationDirection {
    /** The document that is read says it of the other. */
    OUTGOING,
    /** The other says it of the document that is read. */
    INCOMING
}
