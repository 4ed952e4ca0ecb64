package vn.handbook.study;

/** How a secretary settles an assignment for a member who does not complete it in the app. */
public enum SettlementKind {
    /** The member need not study this one, as with an illness. */
    WAIVED(AssignmentState.WAIVED),
    /** The member studied on paper. */
    COMPLETED_ON_PAPER(AssignmentState.COMPLETED_ON_PAPER);

    final AssignmentState state;

    SettlementKind(AssignmentState state) {
        this.state = state;
    }
}
