package vn.handbook.member;

import vn.handbook.shared.text.Labelled;

/** Where a member is transferred. */
public enum TransferKind implements Labelled {
    /** Chuyển sinh hoạt chính thức: to another cell of the system. */
    OFFICIAL("Chuyển sinh hoạt chính thức"),
    /** Chuyển sinh hoạt tạm thời: a second cell, the home stays. */
    TEMPORARY("Chuyển sinh hoạt tạm thời"),
    /** Ra ngoài hệ thống: abroad, or where the handbook does not reach. */
    OUTGOING("Chuyển ra ngoài hệ thống"),
    /** Từ ngoài hệ thống đến. */
    INCOMING("Từ ngoài hệ thống đến");

    private final String label;

    TransferKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it takes the member from the home cell. */
    boolean leavesHome() {
        return this == OFFICIAL || this == OUTGOING;
    }
}
