package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.organization.OrganizationService;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Reports upwards on the register. */
@ApplicationScoped
class MemberReportService {
    private final OrganizationService organizations;
    private final MemberMovementSql movements;
    private final QualitySql quality;
    private final StatisticsSql statistics;
    private final Clock clock;

    MemberReportService(
            OrganizationService organizations,
            MemberMovementSql movements,
            QualitySql quality,
            StatisticsSql statistics,
            Clock clock) {
        this.organizations = organizations;
        this.movements = movements;
        this.quality = quality;
        this.statistics = statistics;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 400 when the period ends
     *     before it begins
     */
    @Transactional
    MemberMovement movement(Scope scope, UUID id, LocalDate from, LocalDate to) {
        refuseOutside(scope, id);
        if (to.isBefore(from)) {
            throw CommonProblem.INVALID_REQUEST
                    .problem()
                    .faults(
                            List.of(
                                    Fault.parameter(
                                            "to",
                                            "RULE",
                                            Text.of(
                                                    "Không được trước ngày đầu kỳ.",
                                                    "Must not be before the first day."))));
        }
        List<MemberMovementSql.Row> rows = movements.movements(scope.roots(), id, from, to);
        return new MemberMovement(
                id,
                from,
                to,
                movements.count(scope.roots(), id, from.minusDays(1)),
                movements.count(scope.roots(), id, to),
                counts(rows, true),
                counts(rows, false));
    }

    private static List<MemberMovement.Count> counts(
            List<MemberMovementSql.Row> rows, boolean gain) {
        return rows.stream()
                .filter(row -> row.gain() == gain)
                .map(
                        row ->
                                new MemberMovement.Count(
                                        MemberMovement.Kind.valueOf(row.kind()), row.count()))
                .toList();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    QualityReport quality(Scope scope, UUID id) {
        refuseOutside(scope, id);
        List<QualitySql.Row> rows = quality.counts(scope.roots(), id);
        return new QualityReport(
                id,
                List.of(QualityIssue.values()).stream()
                        .map(
                                issue ->
                                        new QualityReport.Count(
                                                issue,
                                                rows.stream()
                                                        .mapToLong(
                                                                row ->
                                                                        row.counts()
                                                                                .get(
                                                                                        issue
                                                                                                .ordinal())
                                                                                .count())
                                                        .sum()))
                        .toList(),
                rows.stream()
                        .filter(row -> row.organizationId() != null)
                        .map(
                                row ->
                                        new QualityReport.Unit(
                                                row.organizationId(), row.name(), row.counts()))
                        .toList());
    }

    /**
     * The members behind one count.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Page<MemberListRow> members(Scope scope, UUID id, QualityIssue issue, PageRequest page) {
        refuseOutside(scope, id);
        return quality.members(scope.roots(), id, issue, page);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    StatisticsReport statistics(Scope scope, UUID id) {
        refuseOutside(scope, id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        List<StatisticsSql.Row> rows = statistics.count(scope.roots(), id, today);
        List<StatisticsReport.Count> byStatus = by(rows, "STATUS");
        return new StatisticsReport(
                id,
                today,
                byStatus.stream().mapToLong(StatisticsReport.Count::count).sum(),
                byStatus,
                by(rows, "SEX"),
                by(rows, "AGE"),
                by(rows, "THEORY"));
    }

    private static List<StatisticsReport.Count> by(List<StatisticsSql.Row> rows, String dimension) {
        return rows.stream()
                .filter(row -> row.dimension().equals(dimension))
                .map(row -> new StatisticsReport.Count(row.value(), row.count()))
                .toList();
    }

    private void refuseOutside(Scope scope, UUID id) {
        if (!organizations.contains(scope, id)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
