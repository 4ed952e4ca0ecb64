package vn.handbook.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;
import vn.handbook.study.CellStudyService;

/** A secretary's word to those who have not begun. */
@ApplicationScoped
class ReminderService {
    private final ReminderSql sql;
    private final NotificationSql notifications;
    private final CellStudyService study;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    ReminderService(
            ReminderSql sql,
            NotificationSql notifications,
            CellStudyService study,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.sql = sql;
        this.notifications = notifications;
        this.study = study;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the organisation is outside the scope or
     *     the plan does not reach it or has not begun, 409 when that was done today already
     */
    @Transactional
    ReminderResponse remind(Scope scope, UUID organizationId, UUID planId) {
        List<UUID> notBegun = study.notBegun(scope, organizationId, planId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Time.VIETNAM);
        Instant tomorrow = today.plusDays(1).atStartOfDay(Time.VIETNAM).toInstant();
        if (!sql.begin(organizationId, planId, today, caller.accountId(), now)) {
            throw NotificationProblem.REMINDED_TODAY
                    .problem()
                    .detail(
                            Text.of("Nhắc lại được từ %s.", "It can be sent again from %s.")
                                    .with(tomorrow));
        }
        int reminded =
                notifications.tell(
                        NotificationKind.REMINDER, planId, today.toString(), notBegun, now);
        sql.count(organizationId, planId, today, reminded);
        trail.record(AuditEntry.of(AuditAction.STUDY_REMINDED).in(organizationId).about(planId));
        return new ReminderResponse(organizationId, planId, today, reminded, tomorrow);
    }
}
