package vn.handbook.member;

/** Positions in the Party (chức vụ trong Đảng). */
public enum PositionKind {
    /** Bí thư. */
    SECRETARY,
    /** Phó bí thư thường trực. */
    STANDING_DEPUTY_SECRETARY,
    /** Phó bí thư. */
    DEPUTY_SECRETARY,
    /** Uỷ viên ban thường vụ. */
    STANDING_COMMITTEE_MEMBER,
    /** Uỷ viên ban chấp hành, đảng uỷ viên. */
    COMMITTEE_MEMBER,
    /** Chi uỷ viên. */
    CELL_COMMITTEE_MEMBER,
    /** Chủ nhiệm uỷ ban kiểm tra. */
    INSPECTION_CHAIR,
    /** Phó chủ nhiệm uỷ ban kiểm tra. */
    INSPECTION_DEPUTY_CHAIR,
    /** Uỷ viên uỷ ban kiểm tra. */
    INSPECTION_MEMBER,
    /** Tổ trưởng tổ đảng. */
    GROUP_LEADER,
    /** Tổ phó tổ đảng. */
    GROUP_DEPUTY_LEADER
}
