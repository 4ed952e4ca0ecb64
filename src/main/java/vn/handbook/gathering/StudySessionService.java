package vn.handbook.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/** Study sessions that organisations hold. */
@ApplicationScoped
class StudySessionService {
    private final StudySessionRepository sessions;
    private final StudySessionSql sql;
    private final AttendanceSql attendance;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    StudySessionService(
            StudySessionRepository sessions,
            StudySessionSql sql,
            AttendanceSql attendance,
            OrganizationService organizations,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.sessions = sessions;
        this.sql = sql;
        this.attendance = attendance;
        this.organizations = organizations;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The last to begin first; those that are cancelled too.
     *
     * @param planId only of this one, {@code null} for all
     */
    @Transactional
    Page<StudySessionResponse> list(Scope scope, UUID planId, PageRequest page) {
        return Page.of(
                sql.list(scope.roots(), planId, page),
                page,
                last -> List.of(last.startsAt(), last.id()),
                page.total(() -> sql.count(scope.roots(), planId)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when it neither belongs to the scope nor
     *     reaches it
     */
    @Transactional
    Versioned<StudySessionResponse> read(Scope scope, UUID id) {
        return sql.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when the organisation is none of the scope,
     *     the plan does not reach it, or the section does not ask for presence
     */
    @Transactional
    Versioned<StudySessionResponse> hold(Scope scope, CreateStudySessionRequest request) {
        // Alone: what else is wrong would tell of what lies outside
        if (!organizations.contains(scope, request.organizationId())) {
            throw broken(OutsideScope.at("/organizationId"));
        }
        if (!sql.canBeHeld(request)) {
            throw broken(
                    Fault.pointer(
                            "/sectionId",
                            "RULE",
                            Text.of(
                                    "Kế hoạch này của tổ chức ấy không có phần học nào mang mã này mà phải dự.",
                                    "This plan of that organisation has no section with this id to be attended.")));
        }
        var session = StudySession.of(request, caller.accountId(), clock.instant());
        sessions.persistAndFlush(session);
        record(AuditAction.STUDY_SESSION_CALLED, session);
        return read(scope, session.id);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 409 when it is cancelled or
     *     was held at its time, 428 and 412 as {@code basis} says
     */
    @Transactional
    Versioned<StudySessionResponse> change(
            Scope scope, UUID id, Basis basis, UpdateStudySessionRequest request) {
        StudySession session = locked(scope, id);
        basis.on(session.version);
        session.change(request, attendance.isRecorded(id));
        sql.flush();
        record(AuditAction.STUDY_SESSION_CHANGED, session);
        return read(scope, id);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 409 when it is cancelled
     *     already or somebody's presence is recorded
     */
    @Transactional
    StudySessionResponse cancel(Scope scope, UUID id, CancelStudySessionRequest request) {
        StudySession session = locked(scope, id);
        session.cancel(request, attendance.isRecorded(id), caller.accountId(), clock.instant());
        sql.flush();
        record(AuditAction.STUDY_SESSION_CANCELLED, session);
        return read(scope, id).body();
    }

    private StudySession locked(Scope scope, UUID id) {
        if (!sql.isInScope(scope.roots(), id)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return sql.locked(id);
    }

    private void record(AuditAction action, StudySession session) {
        trail.record(AuditEntry.of(action).in(session.organizationId).about(session.id));
    }

    private static RuntimeException broken(Fault fault) {
        return StudySessionProblem.STUDY_SESSION_RULE_BROKEN.problem().faults(List.of(fault));
    }
}
