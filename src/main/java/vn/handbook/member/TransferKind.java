package vn.handbook.member;

/** Where a member is transferred. */
public enum TransferKind {
    /** Chuyển sinh hoạt chính thức: to another cell of the system. */
    OFFICIAL,
    /** Chuyển sinh hoạt tạm thời: a second cell, the home stays. */
    TEMPORARY,
    /** Ra ngoài hệ thống: abroad, or where the handbook does not reach. */
    OUTGOING,
    /** Từ ngoài hệ thống đến. */
    INCOMING;

    /** Whether it takes the member from the home cell. */
    boolean leavesHome() {
        return this == OFFICIAL || this == OUTGOING;
    }
}
