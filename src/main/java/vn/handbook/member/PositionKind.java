package vn.handbook.member;

import vn.handbook.shared.text.Labelled;

/** Positions in the Party (chức vụ trong Đảng). */
public enum PositionKind implements Labelled {
    /** Bí thư. */
    SECRETARY("Bí thư"),
    /** Phó bí thư thường trực. */
    STANDING_DEPUTY_SECRETARY("Phó bí thư thường trực"),
    /** Phó bí thư. */
    DEPUTY_SECRETARY("Phó bí thư"),
    /** Uỷ viên ban thường vụ. */
    STANDING_COMMITTEE_MEMBER("Uỷ viên ban thường vụ"),
    /** Uỷ viên ban chấp hành, đảng uỷ viên. */
    COMMITTEE_MEMBER("Uỷ viên ban chấp hành"),
    /** Chi uỷ viên. */
    CELL_COMMITTEE_MEMBER("Chi uỷ viên"),
    /** Chủ nhiệm uỷ ban kiểm tra. */
    INSPECTION_CHAIR("Chủ nhiệm uỷ ban kiểm tra"),
    /** Phó chủ nhiệm uỷ ban kiểm tra. */
    INSPECTION_DEPUTY_CHAIR("Phó chủ nhiệm uỷ ban kiểm tra"),
    /** Uỷ viên uỷ ban kiểm tra. */
    INSPECTION_MEMBER("Uỷ viên uỷ ban kiểm tra"),
    /** Tổ trưởng tổ đảng. */
    GROUP_LEADER("Tổ trưởng tổ đảng"),
    /** Tổ phó tổ đảng. */
    GROUP_DEPUTY_LEADER("Tổ phó tổ đảng");

    private final String label;

    PositionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
