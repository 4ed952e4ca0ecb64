package vn.handbook.member;

/** What became of a correction request. */
public enum CorrectionState {
    /** Chờ xem xét. */
    PENDING,
    /** Đã sửa theo đề nghị. */
    ACCEPTED,
    /** Không sửa. */
    REFUSED,
    /** Đảng viên đã rút. */
    WITHDRAWN
}
