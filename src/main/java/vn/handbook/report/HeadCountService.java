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

/** How many members an organisation has, or had on a day, with all below it. */
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
     * @param asOf {@code null} for today
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    HeadCountReport count(Scope scope, UUID organizationId, LocalDate asOf) {
        if (!organizations.contains(scope, organizationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), Time.VIETNAM) : asOf;
        List<HeadCountSql.Row> rows = sql.count(organizationId, day);
        return new HeadCountReport(
                organizationId,
                day,
                rows.stream()
                        .filter(row -> row.organizationId().equals(organizationId))
                        .map(HeadCountSql.Row::counts)
                        .findFirst()
                        .orElse(HeadCounts.NONE),
                rows.stream()
                        .filter(row -> !row.organizationId().equals(organizationId))
                        .map(
                                row ->
                                        new HeadCountReport.Unit(
                                                row.organizationId(), row.name(), row.counts()))
                        .toList());
    }
}
