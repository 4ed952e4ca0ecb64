package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.organization.OrganizationService;
import vn.handbook.resolution.StudyPlanService;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.time.Time;

/** Reports upwards on study. */
@ApplicationScoped
class StudyReportService {
    private final StudyPlanService plans;
    private final OrganizationService organizations;
    private final StudyReportSql sql;
    private final Clock clock;

    StudyReportService(
            StudyPlanService plans,
            OrganizationService organizations,
            StudyReportSql sql,
            Clock clock) {
        this.plans = plans;
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the organisation is outside the scope or
     *     the plan does not concern it
     */
    @Transactional
    StudyReport count(Scope scope, UUID planId, UUID organizationId) {
        UUID planned = plans.read(scope, planId).organizationId();
        if (!organizations.contains(scope, organizationId)
                || !organizations.areOnOneLine(planned, organizationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        List<StudyReportSql.Row> rows = sql.count(scope.roots(), planId, organizationId, today);
        return new StudyReport(
                planId,
                organizationId,
                clock.instant(),
                rows.stream()
                        .map(StudyReportSql.Row::counts)
                        .reduce(StudyCounts.NONE, StudyCounts::plus),
                rows.stream()
                        .filter(row -> row.organizationId() != null)
                        .map(
                                row ->
                                        new StudyReport.Unit(
                                                row.organizationId(), row.name(), row.counts()))
                        .toList());
    }
}
