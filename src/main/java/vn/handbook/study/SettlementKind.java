package vn.handbook.study;

import vn.handbook.shared.text.Labelled;

/** How a secretary settles an assignment for a member who does not complete it in the app. */
public enum SettlementKind implements Labelled {
    /** The member need not study this one, as with an illness. */
    WAIVED(AssignmentState.WAIVED),
    /** The member studied on paper. */
    COMPLETED_ON_PAPER(AssignmentState.COMPLETED_ON_PAPER);

    final AssignmentState state;

    SettlementKind(AssignmentState state) {
        this.state = state;
    }

    /** The state that it leads to, named the same. */
    @Override
    public String label() {
        return state.label();
    }
}
