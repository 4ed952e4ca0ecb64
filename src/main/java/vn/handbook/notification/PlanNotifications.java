package vn.handbook.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.time.Time;
import vn.handbook.study.AssignmentSummary;

/** What follows from an assignment by itself, and so is no row. */
final class PlanNotifications {
    private PlanNotifications() {}

    /**
     * @param today in Viet Nam
     * @param dueSoonDays how many days before the due date it is due soon
     */
    static List<NotificationSummary> of(
            UUID memberId, AssignmentSummary assignment, LocalDate today, int dueSoonDays) {
        var told = new ArrayList<NotificationSummary>();
        told.add(of(NotificationKind.ASSIGNED, assignment.opensOn(), memberId, assignment));
        LocalDate soon = assignment.dueOn().minusDays(dueSoonDays);
        if (assignment.overdue()) {
            LocalDate late = assignment.dueOn().plusDays(1);
            told.add(of(NotificationKind.OVERDUE, late, memberId, assignment));
        } else if (assignment.state().isOpen() && !today.isBefore(soon)) {
            // What is given for a few days only is due soon from its first
            LocalDate from = soon.isBefore(assignment.opensOn()) ? assignment.opensOn() : soon;
            told.add(of(NotificationKind.DUE_SOON, from, memberId, assignment));
        }
        return told;
    }

    private static NotificationSummary of(
            NotificationKind kind, LocalDate day, UUID memberId, AssignmentSummary assignment) {
        return new NotificationSummary(
                id(kind, day, memberId, assignment),
                kind,
                assignment.id(),
                assignment.planTitle(),
                assignment.dueOn(),
                start(day),
                null);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Time.VIETNAM).toInstant();
    }

    /** The same whenever it is asked for; another one when the plan's days move. */
    private static UUID id(
            NotificationKind kind, LocalDate day, UUID memberId, AssignmentSummary assignment) {
        return UUID.nameUUIDFromBytes(
                "%s %s %s %s"
                        .formatted(memberId, kind, assignment.id(), day)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
