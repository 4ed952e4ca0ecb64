package vn.handbook.study;

import java.util.Set;
import vn.handbook.shared.text.Labelled;

/** How far a member is with an assignment. */
public enum AssignmentState implements Labelled {
    NOT_STARTED("Chưa bắt đầu"),
    IN_PROGRESS("Đang học"),
    /** In the app. */
    COMPLETED("Đã hoàn thành"),
    /** As the cell's secretary recorded for the member. */
    COMPLETED_ON_PAPER("Đã học trên giấy"),
    /** The member need not. */
    WAIVED("Được miễn");

    /** What can become late. */
    private static final Set<AssignmentState> OPEN = Set.of(NOT_STARTED, IN_PROGRESS);

    private final String label;

    AssignmentState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * What was read counts before what was settled; {@code assignment_states} of the database is
     * the same rule.
     *
     * @param begun whether anything of it was read
     * @param settlement in force, {@code null} for none
     */
    static AssignmentState of(
            boolean begun, long required, long completed, SettlementKind settlement) {
        if (completed == required) {
            return COMPLETED;
        } else if (settlement != null) {
            return settlement.state;
        }
        return begun ? IN_PROGRESS : NOT_STARTED;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
