package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
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
    private final CompletionRuleSql rules;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Clock clock;

    StudyPlanService(
            StudyPlanRepository plans,
            StudyPlanQueries queries,
            ResolutionQueries resolutions,
            ResolutionLockSql locks,
            CompletionRuleSql rules,
            OrganizationService organizations,
            AuditTrail trail,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.resolutions = resolutions;
        this.locks = locks;
        this.rules = rules;
        this.organizations = organizations;
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
                        .map(StudyPlanResponse::of)
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
        StudyPlan plan =
                queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return new Versioned<>(plan.version, StudyPlanResponse.of(plan));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the plan neither belongs to the scope nor
     *     reaches it
     */
    @Transactional
    public StudyPlanResponse read(Scope scope, UUID id) {
        return find(scope, id).body();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when the resolution is not a published one or
     *     has nothing that counts by the rule, the organisation is not one of the scope's, or the
     *     plan is due before it opens
     */
    @Transactional
    Versioned<StudyPlanResponse> call(Scope scope, CreateStudyPlanRequest request) {
        // Alone: what else is wrong would tell of what lies outside
        if (!organizations.contains(scope, request.organizationId())) {
            throw broken(OutsideScope.at("/organizationId"));
        }
        if (!resolutions.reaches(request.organizationId(), request.resolutionId())
                || !locks.holdPublished(request.resolutionId())) {
            throw broken(
                    Fault.pointer(
                            "/resolutionId",
                            "RULE",
                            Text.of(
                                    "Không có nội dung học tập đã công bố nào mang mã này cho tổ chức ấy.",
                                    "There is no published resolution with this id for that organisation.")));
        }
        if (!rules.matches(request.completionRule(), request.resolutionId())) {
            throw broken(
                    Fault.pointer(
                            "/completionRule",
                            "RULE",
                            Text.of(
                                    "Nội dung học tập không có phần nào tính theo cách này.",
                                    "The resolution has no section that counts by this rule.")));
        }
        StudyPlan plan = StudyPlan.of(request, clock.instant());
        plans.persist(plan);
        plans.flush();
        trail.record(
                AuditEntry.of(AuditAction.STUDY_PLAN_OPENED)
                        .in(plan.organizationId)
                        .about(plan.id));
        return new Versioned<>(plan.version, StudyPlanResponse.of(plan));
    }

    private static Problem broken(Fault fault) {
        return ResolutionProblem.STUDY_PLAN_RULE_BROKEN.problem().faults(List.of(fault));
    }
}
