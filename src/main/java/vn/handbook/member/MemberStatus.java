package vn.handbook.member;

/** Where a member stands in the life of a membership. */
public enum MemberStatus {
    /** Dự bị: twelve months, no card yet, no right to vote. */
    PROBATIONARY,
    /** Chính thức. */
    OFFICIAL,
    /** Được miễn công tác và sinh hoạt: outside the denominators of study. */
    EXEMPT,
    /** Đang chuyển sinh hoạt chính thức. */
    TRANSFERRING,
    /** Đình chỉ sinh hoạt. */
    SUSPENDED,
    /** Xoá tên trong danh sách. */
    REMOVED,
    /** Khai trừ. */
    EXPELLED,
    /** Được ra khỏi Đảng. */
    LEFT,
    /** Từ trần. */
    DECEASED;

    /** Whether plans of study are for members of this status. */
    public boolean studies() {
        return this == PROBATIONARY || this == OFFICIAL;
    }

    /**
     * Whether the handbook is for members of this status (339-QĐ/TW: not for those who are exempt).
     */
    public boolean usesHandbook() {
        return studies() || this == TRANSFERRING;
    }

    /** Whether the register can begin with this status; the others are reached from these. */
    boolean isFirst() {
        return this == PROBATIONARY || this == OFFICIAL || this == EXEMPT;
    }
}
