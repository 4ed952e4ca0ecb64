package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.organization.OrganizationService;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.time.Time;

/** How many members an organisation has today. */
@ApplicationScoped
class HeadCountService {
    private final OrganizationService organizations;
    private final HeadCountSql sql;
    private final Clock clock;

    HeadCountService(OrganizationService organizations, HeadCountSql sql, Clock clock) {
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    HeadCountReport count(Scope scope, UUID organizationId) {
        if (!organizations.contains(scope, organizationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        List<HeadCountSql.Row> rows = sql.count(scope.roots(), organizationId);
        return new HeadCountReport(
                organizationId,
                LocalDate.ofInstant(clock.instant(), Time.VIETNAM),
                rows.stream()
                        .map(HeadCountSql.Row::counts)
                        .reduce(HeadCounts.NONE, HeadCounts::plus),
                rows.stream()
                        .filter(row -> row.organizationId() != null)
                        .map(
                                row ->
                                        new HeadCountReport.Unit(
                                                row.organizationId(), row.name(), row.counts()))
                        .toList());
    }
}
