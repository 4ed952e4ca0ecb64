package vn.handbook.member;

import vn.handbook.shared.text.Labelled;

/** What became of a correction request. */
public enum CorrectionState implements Labelled {
    /** Chờ xem xét. */
    PENDING("Chờ xem xét"),
    /** Đã sửa theo đề nghị. */
    ACCEPTED("Đã sửa theo đề nghị"),
    /** Không sửa. */
    REFUSED("Không sửa"),
    /** Đảng viên đã rút. */
    WITHDRAWN("Đã rút");

    private final String label;

    CorrectionState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
