package vn.handbook.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What follows from changes that happened one after the other. The one place where it is known: a
 * change is recorded, and a mistake voided, only when the rest still makes a history.
 */
final class StandingHistory {

    /** A standing and the first day of it; it lasts until the next one's. */
    record Since(LocalDate from, Standing standing) {}

    /**
     * A change that took effect on a day.
     *
     * @param status {@code null} where it stayed
     * @param organizationId {@code null} where it stayed
     */
    record Step(LocalDate on, MemberStatus status, UUID organizationId) {}

    private final List<Since> standings = new ArrayList<>();

    private StandingHistory(Since first) {
        standings.add(first);
    }

    /**
     * @param steps in the order in which they took effect
     * @return empty when one of them could not have followed those before it
     */
    static Optional<StandingHistory> of(Since first, List<Step> steps) {
        var history = new StandingHistory(first);
        return steps.stream().allMatch(history::goesOn) ? Optional.of(history) : Optional.empty();
    }

    /** All standings, the first one first; one that lasted no day is among them. */
    List<Since> standings() {
        return List.copyOf(standings);
    }

    Since last() {
        return standings.get(standings.size() - 1);
    }

    boolean beganOnProbation() {
        return standings.get(0).standing().status() == MemberStatus.PROBATIONARY;
    }

    /**
     * The first day as an official member; {@code null} when there was none, or it is not known.
     */
    LocalDate recognisedOn() {
        return standings.stream()
                .skip(1)
                .filter(since -> since.standing().status() == MemberStatus.OFFICIAL)
                .filter(since -> beganOnProbation())
                .map(Since::from)
                .findFirst()
                .orElse(null);
    }

    /** Whether a step may follow; then it has. */
    private boolean goesOn(Step step) {
        Standing now = last().standing();
        if (step.on().isBefore(last().from())
                || step.status() != null && !mayBecome(step.status())) {
            return false;
        }
        standings.add(
                new Since(
                        step.on(),
                        new Standing(
                                step.status() == null ? now.status() : step.status(),
                                step.organizationId() == null
                                        ? now.organizationId()
                                        : step.organizationId())));
        return true;
    }

    private boolean mayBecome(MemberStatus next) {
        MemberStatus now = last().standing().status();
        boolean comesBack = now.isPassing() && next.isFirst();
        return now.mayBecome(next) && (!comesBack || next == lasting());
    }

    /** The last status that was not one for a while; {@code null} where none is known. */
    MemberStatus lasting() {
        for (int i = standings.size() - 1; i >= 0; i--) {
            MemberStatus status = standings.get(i).standing().status();
            if (!status.isPassing()) {
                return status;
            }
        }
        return null;
    }
}
