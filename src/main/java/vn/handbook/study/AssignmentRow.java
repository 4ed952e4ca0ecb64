package vn.handbook.study;

import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.resolution.CompletionRule;

/**
 * An assignment as the database counts it.
 *
 * @param counting the sections that count for this member
 * @param nextSectionId that can be studied now, {@code null} for none
 * @param settlement in force, {@code null} for none
 */
record AssignmentRow(
        UUID planId,
        String planTitle,
        UUID resolutionId,
        String resolutionTitle,
        int expectedMinutes,
        LocalDate opensOn,
        LocalDate dueOn,
        CompletionRule completionRule,
        boolean begun,
        long required,
        long completed,
        double fraction,
        UUID[] counting,
        UUID nextSectionId,
        Integer resumePosition,
        SettlementKind settlement) {

    AssignmentSummary summary(LocalDate today) {
        AssignmentState state = AssignmentState.of(begun, required, completed, settlement);
        return new AssignmentSummary(
                planId,
                planTitle,
                resolutionId,
                resolutionTitle,
                expectedMinutes,
                opensOn,
                dueOn,
                completionRule,
                state,
                state.isOpen() && today.isAfter(dueOn),
                required,
                completed,
                fraction,
                nextSectionId,
                resumePosition);
    }
}
