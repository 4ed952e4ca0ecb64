package vn.handbook.document;

/**
 * How secret a document is marked. The secret levels are known here only so that they can be
 * refused by name; nothing can hold them.
 */
public enum Secrecy {
    /** Công khai. */
    PUBLIC,
    /** Lưu hành nội bộ. */
    INTERNAL,
    /** Mật. */
    SECRET,
    /** Tối mật. */
    HIGHLY_SECRET,
    /** Tuyệt mật. */
    TOP_SECRET;

    boolean isForbidden() {
        return this != PUBLIC && this != INTERNAL;
    }
}
