package vn.handbook.member;

/** By what a member's standing changed. */
public enum MemberChangeKind {
    /** A decision on the member's status. */
    STATUS,
    /** A step of a transfer. */
    TRANSFER,
    /** The home cell went into another one. */
    SUCCESSION
}
