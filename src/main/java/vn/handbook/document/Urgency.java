package vn.handbook.document;

/** How quickly a document must be delivered, as its mark says. */
public enum Urgency {
    /** Khẩn. */
    URGENT,
    /** Thượng khẩn. */
    VERY_URGENT,
    /** Hoả tốc. */
    EXPRESS
}
