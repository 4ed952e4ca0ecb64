package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.resolution.StudyPlanService;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.time.Time;

/** Freezes reports on study, so that what was sent upward stays as it was sent. */
@ApplicationScoped
class StudySnapshotService {
    private static final Instant AFTER_ALL_TIMES = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final StudyReportService reports;
    private final StudyPlanService plans;
    private final OrganizationService organizations;
    private final StudySnapshotRepository snapshots;
    private final StudySnapshotQueries queries;
    private final StudySnapshotSql sql;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    StudySnapshotService(
            StudyReportService reports,
            StudyPlanService plans,
            OrganizationService organizations,
            StudySnapshotRepository snapshots,
            StudySnapshotQueries queries,
            StudySnapshotSql sql,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.plans = plans;
        this.organizations = organizations;
        this.snapshots = snapshots;
        this.queries = queries;
        this.sql = sql;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    Page<StudySnapshotSummary> list(Scope scope, UUID planId, PageRequest page) {
        UUID[] roots = scope.roots();
        boolean allPlans = planId == null;
        return Page.of(
                queries.list(
                        roots,
                        allPlans,
                        planId,
                        page.after(0, Instant::parse, AFTER_ALL_TIMES),
                        page.after(1, UUID::fromString, AFTER_ALL_IDS),
                        page.rows()),
                page,
                last -> List.of(last.takenAt(), last.id()),
                page.total(() -> queries.count(roots, allPlans, planId)));
    }

    /**
     * @param organizationId {@code null} for the one that it was taken of
     * @throws vn.handbook.shared.problem.Problem 404 when the organisation is outside the scope or
     *     no part of it
     */
    @Transactional
    StudyReport read(Scope scope, UUID id, UUID organizationId) {
        StudySnapshot found =
                queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        UUID unit = organizationId == null ? found.organizationId : organizationId;
        if (!organizations.contains(scope, unit)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return StudyReportService.report(
                new StudyReportService.Asked(found.planId, unit, found.dueOn, found.day),
                found.takenAt,
                sql.read(id, unit));
    }

    /**
     * Freezes it as it is now.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the organisation is outside the scope or
     *     the plan does not concern it
     */
    @Transactional
    StudySnapshotSummary take(Scope scope, CreateStudySnapshotRequest request) {
        StudyReport report = reports.count(scope, request.planId(), request.organizationId(), null);
        var snapshot = StudySnapshot.of(report, caller.accountId());
        snapshots.persistAndFlush(snapshot);
        sql.freeze(snapshot.id);
        trail.record(
                AuditEntry.of(AuditAction.STUDY_REPORT_FROZEN)
                        .in(snapshot.organizationId)
                        .about(snapshot.id));
        return snapshot.summary(
                plans.read(scope, snapshot.planId).title(),
                organizations.read(scope, snapshot.organizationId).name());
    }

    /**
     * Freezes one that is due and is not frozen yet.
     *
     * @return whether there was one
     */
    @Transactional
    boolean freezeNextDue() {
        Instant now = clock.instant();
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        if (!sql.beginNextDue(id, LocalDate.ofInstant(now, Time.VIETNAM), now)) {
            return false;
        }
        sql.freeze(id);
        return true;
    }
}
