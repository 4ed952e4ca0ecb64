package vn.handbook.audit;

/** What is recorded: the whole vocabulary. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    /** With the refresh token of the session itself. */
    SIGNED_OUT,
    /** One session, from another one of the same account or by an administrator. */
    SESSION_ENDED,
    ALL_SESSIONS_ENDED,
    /** A refresh token came a second time, and its session was ended as stolen. */
    REFRESH_TOKEN_REUSED,
    PASSWORD_CHANGED,
    CODE_ISSUED,
    CODE_REDEEMED,
    CODE_REFUSED,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_ISSUED,
    RECOVERY_CODE_USED,
    FIRST_ADMINISTRATOR_CREATED,
    ACCOUNT_CREATED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ROLE_GRANTED,
    ROLE_ENDED,
    ORGANIZATION_CREATED,
    /** By a decision: which one, its event tells. */
    ORGANIZATION_CHANGED,
    /** Code or contact. */
    ORGANIZATION_CORRECTED,
    /** A list of members or organisations was sent to be taken in. */
    DATA_IMPORTED,
    MEMBER_ADMITTED,
    MEMBER_CORRECTED,
    /** Status or home cell, by a decision: which one, the change tells. */
    MEMBER_CHANGED,
    /** A recorded change was a mistake. */
    MEMBER_CHANGE_VOIDED,
    /** Somebody was told that an identifier which they entered is somebody's already. */
    IDENTIFIER_TAKEN_TOLD,
    CORRECTION_DECIDED,
    POSITION_CHANGED,
    MEMBER_GROUP_CREATED,
    /** Its name, its rule, or who is in it. */
    MEMBER_GROUP_CHANGED,
    MEMBER_GROUP_CLOSED,
    /** Somebody else saw a member's identifiers in full. */
    IDENTITY_READ,
    /** Somebody was looked for by digits of an identifier. */
    IDENTIFIER_SEARCHED,
    /** Somebody took everything that is held about themselves. */
    DATA_EXPORTED,
    /** A list or a report was taken out as a file: which one is said under what it is after. */
    LIST_EXPORTED,
    AUDIT_EVENTS_READ,
    DOCUMENT_DRAFTED,
    DOCUMENT_SUBMITTED,
    DOCUMENT_RETURNED,
    DOCUMENT_PUBLISHED,
    DOCUMENT_WITHDRAWN,
    DOCUMENT_CHANGED,
    /** Something bore a mark of secrecy and was not taken in. */
    DOCUMENT_SECRECY_REFUSED,
    DOCUMENT_RELATION_RECORDED,
    DOCUMENT_RELATION_VOIDED,
    CATALOG_CHANGED,
    FILE_ATTACHED,
    FILE_REMOVED,
    /** It bears a mark of secrecy; nothing of it was kept. */
    FILE_REFUSED,
    /** The scanner found something in it. */
    FILE_QUARANTINED,
    RESOLUTION_DRAFTED,
    RESOLUTION_PUBLISHED,
    RESOLUTION_CHANGED,
    RESOLUTION_WITHDRAWN,
    QUIZ_CHANGED,
    STUDY_PLAN_OPENED,
    STUDY_PLAN_CHANGED,
    STUDY_PLAN_CANCELLED,
    /** A secretary waived it or recorded its completion on paper. */
    ASSIGNMENT_SETTLED,
    ASSIGNMENT_SETTLEMENT_VOIDED,
    /** As an officer wanted it; what the deadline freezes is in the list of frozen reports. */
    STUDY_REPORT_FROZEN,
    /** Somebody is to read the reflections of a part of the tree, or no longer. */
    REVIEWER_NAMED,
    REVIEWER_ENDED,
    /** The named reviewer saw what a member wrote. */
    REFLECTION_READ,
    REFLECTION_REVIEWED,
    STUDY_SESSION_CALLED,
    STUDY_SESSION_CHANGED,
    STUDY_SESSION_CANCELLED,
    /** A secretary recorded who was there, or corrected it. */
    ATTENDANCE_RECORDED
}
