package vn.handbook.member;

/** What somebody's full identifiers are needed for. */
public enum IdentityPurpose {
    /** Đối chiếu, sửa hồ sơ. */
    CORRECTION,
    /** Chuyển sinh hoạt đảng. */
    TRANSFER,
    /** Xác nhận đúng người khi giúp đăng nhập. */
    VERIFICATION,
    /** Làm thẻ, quyết định, giấy tờ khác. */
    PAPERS,
    OTHER
}
