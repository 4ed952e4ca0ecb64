package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.organization.OrganizationService;
import vn.handbook.resolution.StudyPlanResponse;
import vn.handbook.resolution.StudyPlanService;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.time.Time;

/** Whom the secretary may help: the members of a unit, with their state and nothing else. */
@ApplicationScoped
public class CellStudyService {
    private final CellStudySql sql;
    private final StudyPlanService plans;
    private final OrganizationService organizations;
    private final Clock clock;

    CellStudyService(
            CellStudySql sql,
            StudyPlanService plans,
            OrganizationService organizations,
            Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * By name.
     *
     * @param state only these, {@code null} for all
     * @throws vn.handbook.shared.problem.Problem 404 when the organisation is outside the scope or
     *     the plan does not reach it
     */
    @Transactional
    Page<CellAssignment> list(
            Scope scope,
            UUID organizationId,
            UUID planId,
            AssignmentState state,
            PageRequest page) {
        StudyPlanResponse plan = reaching(scope, organizationId, planId);
        var asked = new CellStudySql.Asked(scope.roots(), planId, organizationId, state);
        List<CellStudySql.Row> rows =
                sql.list(
                        asked,
                        plan.judgedOn(LocalDate.ofInstant(clock.instant(), Time.VIETNAM)),
                        page);
        Page<CellStudySql.Row> cut =
                Page.of(
                        rows,
                        page,
                        last ->
                                List.of(
                                        last.givenName(),
                                        last.otherNames(),
                                        last.assignment().memberId()),
                        page.total(() -> sql.count(asked)));
        return new Page<>(
                cut.items().stream().map(CellStudySql.Row::assignment).toList(),
                cut.nextCursor(),
                cut.total());
    }

    /**
     * The members of a unit who have not begun a plan that has.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the organisation is outside the scope or
     *     the plan does not reach it or has not begun
     */
    @Transactional
    public List<UUID> notBegun(Scope scope, UUID organizationId, UUID planId) {
        StudyPlanResponse plan = reaching(scope, organizationId, planId);
        if (plan.opensOn().isAfter(LocalDate.ofInstant(clock.instant(), Time.VIETNAM))) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return sql.ids(
                new CellStudySql.Asked(
                        scope.roots(), planId, organizationId, AssignmentState.NOT_STARTED));
    }

    private StudyPlanResponse reaching(Scope scope, UUID organizationId, UUID planId) {
        if (!organizations.contains(scope, organizationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        StudyPlanResponse plan = plans.read(scope, planId);
        if (!organizations.areOnOneLine(plan.organizationId(), organizationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return plan;
    }
}
