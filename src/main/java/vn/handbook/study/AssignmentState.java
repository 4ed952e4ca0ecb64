package vn.handbook.study;

/** How far a member is with an assignment. */
public enum AssignmentState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED;

    /**
     * @param begun whether anything of it was read
     */
    static AssignmentState of(boolean begun, long required, long completed) {
        if (completed == required) {
            return COMPLETED;
        }
        return begun ? IN_PROGRESS : NOT_STARTED;
    }
}
