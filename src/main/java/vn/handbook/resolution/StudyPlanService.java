package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/**
 * Calls to study. Nothing is written per member: who has to study follows from the plan and the
 * register.
 */
@ApplicationScoped
public class StudyPlanService {
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final StudyPlanRepository plans;
    private final StudyPlanQueries queries;
    private final ResolutionQueries resolutions;
    private final ResolutionLockSql locks;
    private final ResolutionPlansSql rules;
    private final OrganizationService organizations;
    private final TargetCheck targets;
    private final AuditTrail trail;
    private final Clock clock;

    StudyPlanService(
            StudyPlanRepository plans,
            StudyPlanQueries queries,
            ResolutionQueries resolutions,
            ResolutionLockSql locks,
            ResolutionPlansSql rules,
            OrganizationService organizations,
            TargetCheck targets,
            AuditTrail trail,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.resolutions = resolutions;
        this.locks = locks;
        this.rules = rules;
        this.organizations = organizations;
        this.targets = targets;
        this.trail = trail;
        this.clock = clock;
    }

    /** Due last first. */
    @Transactional
    Page<StudyPlanResponse> list(Scope scope, PageRequest page) {
        LocalDate beforeDay = page.after(0, LocalDate::parse, AFTER_ALL_DAYS);
        UUID beforeId = page.after(1, UUID::fromString, AFTER_ALL_IDS);
        List<StudyPlanResponse> rows =
                queries.list(scope.roots(), beforeDay, beforeId, page.rows()).stream()
                        .map(StudyPlanResponse::listed)
                        .toList();
        Long total = page.total(() -> queries.count(scope.roots()));
        return Page.of(rows, page, last -> List.of(last.dueOn(), last.id()), total);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the plan neither belongs to the scope nor
     *     reaches it
     */
    @Transactional
    Versioned<StudyPlanResponse> find(Scope scope, UUID id) {
        return versioned(found(scope, id));
    }

    /**
     * Without its targets.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the plan neither belongs to the scope nor
     *     reaches it
     */
    @Transactional
    public StudyPlanResponse read(Scope scope, UUID id) {
        return StudyPlanResponse.listed(found(scope, id));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when the resolution is not a published one or
     *     has nothing that counts by the rule, the organisation is not one of the scope's, a target
     *     not within it, or the plan is due before it opens
     */
    @Transactional
    Versioned<StudyPlanResponse> call(Scope scope, CreateStudyPlanRequest request) {
        // Alone: what else is wrong would tell of what lies outside
        if (!organizations.contains(scope, request.organizationId())) {
            throw broken(List.of(OutsideScope.at("/organizationId")));
        }
        var faults = new ArrayList<Fault>();
        if (!resolutions.reaches(request.organizationId(), request.resolutionId())
                || !locks.holdPublished(request.resolutionId())) {
            faults.add(
                    Fault.pointer(
                            "/resolutionId",
                            "RULE",
                            Text.of(
                                    "Không có nội dung học tập đã công bố nào mang mã này cho tổ chức ấy.",
                                    "There is no published resolution with this id for that organisation.")));
        }
        if (faults.isEmpty() && !rules.matches(request.completionRule(), request.resolutionId())) {
            faults.add(
                    Fault.pointer(
                            "/completionRule",
                            "RULE",
                            Text.of(
                                    "Nội dung học tập không có phần nào tính theo cách này.",
                                    "The resolution has no section that counts by this rule.")));
        }
        faults.addAll(faultsOf(request.organizationId(), request.targets()));
        if (!faults.isEmpty()) {
            throw broken(faults);
        }
        StudyPlan plan = StudyPlan.of(request, clock.instant());
        plans.persist(plan);
        plans.flush();
        record(AuditAction.STUDY_PLAN_OPENED, plan);
        return versioned(plan);
    }

    /**
     * Changes it for everybody at once: whoever is no longer reached loses the assignment, and what
     * they did stays theirs.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403 when it comes from above the scope, 412,
     *     409 when it is cancelled, 422 as at first
     */
    @Transactional
    Versioned<StudyPlanResponse> change(
            Scope reading, Scope writing, UUID id, Basis basis, UpdateStudyPlanRequest request) {
        StudyPlan plan = held(reading, writing, id);
        basis.on(plan.version);
        List<Fault> faults = faultsOf(plan.organizationId, request.targets());
        if (!faults.isEmpty()) {
            throw broken(faults);
        }
        plan.change(request);
        plans.flush();
        record(AuditAction.STUDY_PLAN_CHANGED, plan);
        return versioned(plan);
    }

    /**
     * Nobody has to study it any more; what was done stays.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403 when it comes from above the scope, 409
     *     when it is cancelled already
     */
    @Transactional
    Versioned<StudyPlanResponse> cancel(
            Scope reading, Scope writing, UUID id, CancelStudyPlanRequest request) {
        StudyPlan plan = held(reading, writing, id);
        plan.cancel(request.reason(), clock.instant());
        plans.flush();
        record(AuditAction.STUDY_PLAN_CANCELLED, plan);
        return versioned(plan);
    }

    private StudyPlan found(Scope scope, UUID id) {
        return queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** To be changed by nobody else until the end of the transaction. */
    private StudyPlan held(Scope reading, Scope writing, UUID id) {
        StudyPlan plan = found(reading, id);
        plans.hold(plan);
        if (!organizations.contains(writing, plan.organizationId)) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        return plan;
    }

    private List<Fault> faultsOf(UUID organizationId, StudyPlanTargets named) {
        return named == null ? List.of() : targets.faults(organizationId, named);
    }

    private void record(AuditAction action, StudyPlan plan) {
        trail.record(AuditEntry.of(action).in(plan.organizationId).about(plan.id));
    }

    private static Versioned<StudyPlanResponse> versioned(StudyPlan plan) {
        return new Versioned<>(plan.version, StudyPlanResponse.of(plan));
    }

    private static Problem broken(List<Fault> faults) {
        return ResolutionProblem.STUDY_PLAN_RULE_BROKEN.problem().faults(faults);
    }
}
