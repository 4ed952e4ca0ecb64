package vn.handbook.study;

import java.time.LocalDate;
import java.util.UUID;

/** An assignment as the database counts it. */
record AssignmentRow(
        UUID planId,
        String planTitle,
        UUID resolutionId,
        String resolutionTitle,
        int expectedMinutes,
        LocalDate opensOn,
        LocalDate dueOn,
        Long begun,
        Long required,
        Long completed,
        Double furthestOfRequired,
        SettlementKind settlement) {

    AssignmentSummary summary(LocalDate today) {
        AssignmentState state = AssignmentState.of(begun > 0, required, completed, settlement);
        return new AssignmentSummary(
                planId,
                planTitle,
                resolutionId,
                resolutionTitle,
                expectedMinutes,
                opensOn,
                dueOn,
                state,
                state.isOpen() && today.isAfter(dueOn),
                required,
                completed,
                required == 0 ? 1.0 : furthestOfRequired / required);
    }
}
