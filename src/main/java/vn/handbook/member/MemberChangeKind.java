package vn.handbook.member;

import vn.handbook.shared.text.Labelled;

/** By what a member's standing changed. */
public enum MemberChangeKind implements Labelled {
    /** A decision on the member's status. */
    STATUS("Thay đổi tình trạng"),
    /** A step of a transfer. */
    TRANSFER("Chuyển sinh hoạt"),
    /** The home cell went into another one. */
    SUCCESSION("Chi bộ được sáp nhập");

    private final String label;

    MemberChangeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
