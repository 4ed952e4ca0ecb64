package vn.handbook.resolution;

/** What makes a section done. */
public enum SectionRequirement {
    /** Read to the end. */
    READ,
    /** Marked as done by the member, over as many sittings as it takes. */
    MARK_DONE,
    /** Watched or heard to the end. */
    WATCH,
    /** Its quiz passed. */
    QUIZ_PASSED,
    /** A reflection (bài thu hoạch) accepted by the reviewer. */
    REFLECTION_ACCEPTED,
    /** Present at a study session, by the secretary's list. */
    ATTENDED
}
