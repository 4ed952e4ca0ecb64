package vn.handbook.document;

/** What a document says of another one. */
public enum DocumentRelationType {
    /** Thay thế. */
    REPLACES,
    /** Sửa đổi, bổ sung. */
    AMENDS,
    /** Bãi bỏ. */
    REPEALS,
    /** Căn cứ. */
    BASED_ON,
    /** Hướng dẫn thực hiện. */
    GUIDES,
    /** Triển khai, quán triệt. */
    IMPLEMENTS,
    /** Tiếp tục thực hiện. */
    FOLLOWS_UP,
    /** Sao từ. */
    COPIES,
    /** Hợp nhất từ. */
    CONSOLIDATES
}
