package vn.handbook.notification;

/** What a member is told. */
public enum NotificationKind {
    /** There is something to study. */
    ASSIGNED,
    DUE_SOON,
    OVERDUE,
    /** The secretary asks whoever has not begun. */
    REMINDER,
    /** A reflection came back with remarks. */
    RETURNED
}
