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
    CONSOLIDATES;

    /** Whether the target is no more in force for it, or not wholly. */
    boolean changesForce() {
        return this == REPLACES || this == AMENDS || this == REPEALS;
    }

    /** Whether it can be said of a part of the target only. */
    boolean canBePartly() {
        return this == REPLACES || this == REPEALS;
    }
}
