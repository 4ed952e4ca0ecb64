package vn.handbook.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.resolution.StudyPlanService;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/**
 * Who is named to read reflections. Where nobody is, it is the secretary of the member's cell: the
 * function {@code reflection_reviewer} is the rule.
 */
@ApplicationScoped
class ReviewerService {
    /** PostgreSQL's state for a violated unique constraint. */
    private static final String NOT_UNIQUE = "23505";

    private static final Instant AFTER_ALL_TIMES = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final PlanReviewerRepository reviewers;
    private final ReviewerQueries queries;
    private final StudyPlanService plans;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    ReviewerService(
            PlanReviewerRepository reviewers,
            ReviewerQueries queries,
            StudyPlanService plans,
            OrganizationService organizations,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.reviewers = reviewers;
        this.queries = queries;
        this.plans = plans;
        this.organizations = organizations;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Those of the scope, named last first, ended ones too.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the plan is none of the scope
     */
    @Transactional
    Page<ReviewerResponse> list(Scope scope, UUID planId, PageRequest page) {
        plans.read(scope, planId);
        UUID[] roots = scope.roots();
        return Page.of(
                queries.list(
                        roots,
                        planId,
                        page.after(0, Instant::parse, AFTER_ALL_TIMES),
                        page.after(1, UUID::fromString, AFTER_ALL_IDS),
                        page.rows()),
                page,
                last -> List.of(last.createdAt(), last.id()),
                page.total(() -> queries.count(roots, planId)));
    }

    /**
     * Names a reviewer; whoever was named for the same organisation ends with it.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the plan is none of the scope, 422 when
     *     the organisation or the reviewer is none of the scope, 409 when somebody else is named at
     *     the same time
     */
    @Transactional
    ReviewerResponse name(Scope scope, UUID planId, NameReviewerRequest request) {
        UUID planOrganization = plans.read(scope, planId).organizationId();
        // Alone: what else is wrong would tell of what lies outside
        if (!organizations.contains(scope, request.organizationId())
                || !organizations.areOnOneLine(planOrganization, request.organizationId())) {
            throw broken(OutsideScope.at("/organizationId"));
        }
        refuseUnknown(scope, request);
        Instant now = clock.instant();
        queries.endPresent(planId, request.organizationId(), caller.accountId(), now);
        var reviewer = PlanReviewer.of(planId, request, caller.accountId(), now);
        try {
            reviewers.persistAndFlush(reviewer);
        } catch (ConstraintViolationException clash) {
            throw NOT_UNIQUE.equals(clash.getSQLState())
                    ? ReflectionProblem.REVIEWER_NAMED.problem()
                    : clash;
        }
        ReviewerResponse named = find(scope, planId, reviewer.id);
        record(AuditAction.REVIEWER_NAMED, named);
        return named;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 409 when it has ended
     *     already
     */
    @Transactional
    ReviewerResponse end(Scope scope, UUID planId, UUID id) {
        plans.read(scope, planId);
        find(scope, planId, id);
        if (queries.end(id, caller.accountId(), clock.instant()) == 0) {
            throw ReflectionProblem.REVIEWER_ENDED.problem();
        }
        ReviewerResponse ended = find(scope, planId, id);
        record(AuditAction.REVIEWER_ENDED, ended);
        return ended;
    }

    private void refuseUnknown(Scope scope, NameReviewerRequest request) {
        if ((request.memberId() == null) == (request.accountId() == null)) {
            throw broken(
                    rule(
                            "/memberId",
                            Text.of(
                                    "Hãy ghi một đảng viên, hoặc một tài khoản.",
                                    "Name a member, or an account.")));
        }
        Text unknown =
                Text.of(
                        "Không có ai phù hợp mang mã này trong phạm vi của bạn.",
                        "There is nobody suitable with this id in your scope.");
        if (request.memberId() != null && !queries.knowsMember(scope.roots(), request.memberId())) {
            throw broken(rule("/memberId", unknown));
        }
        if (request.accountId() != null
                && !queries.knowsAccount(scope.roots(), request.accountId())) {
            throw broken(rule("/accountId", unknown));
        }
    }

    private ReviewerResponse find(Scope scope, UUID planId, UUID id) {
        return queries.find(scope.roots(), planId, id)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private void record(AuditAction action, ReviewerResponse reviewer) {
        AuditEntry entry = AuditEntry.of(action).in(reviewer.organizationId()).about(reviewer.id());
        trail.record(
                reviewer.accountId() == null
                        ? entry.onMember(reviewer.memberId())
                        : entry.onAccount(reviewer.accountId(), null));
    }

    private static Fault rule(String pointer, Text message) {
        return Fault.pointer(pointer, "RULE", message);
    }

    private static RuntimeException broken(Fault fault) {
        return ReflectionProblem.REVIEWER_RULE_BROKEN.problem().faults(List.of(fault));
    }
}
