package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.organization.OrganizationService;
import vn.handbook.resolution.StudyPlanResponse;
import vn.handbook.resolution.StudyPlanService;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Reports upwards on study. */
@ApplicationScoped
class StudyReportService {
    private static final int RETRY_AFTER_SECONDS = 60;

    private final StudyPlanService plans;
    private final OrganizationService organizations;
    private final StudyReportSql sql;
    private final StudyEnumerationSql enumeration;
    private final Clock clock;

    StudyReportService(
            StudyPlanService plans,
            OrganizationService organizations,
            StudyReportSql sql,
            StudyEnumerationSql enumeration,
            Clock clock) {
        this.plans = plans;
        this.organizations = organizations;
        this.sql = sql;
        this.enumeration = enumeration;
        this.clock = clock;
    }

    /**
     * @param asOf at the end of which day, {@code null} for today
     * @throws vn.handbook.shared.problem.Problem 404 when the organisation is outside the scope or
     *     the plan did not concern it on that day; for a day past 400 when the plan asks for more
     *     than a place in the tree, 503 while everybody is counted anew
     */
    @Transactional
    StudyReport count(Scope scope, UUID planId, UUID organizationId, LocalDate asOf) {
        StudyPlanResponse plan = plans.read(scope, planId);
        if (!organizations.contains(scope, organizationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        LocalDate day = asOf == null ? today : asOf;
        return report(
                new Asked(planId, organizationId, plan.dueOn(), day),
                clock.instant(),
                rows(scope, plan, organizationId, day, today));
    }

    /** What a report is about. */
    record Asked(UUID planId, UUID organizationId, LocalDate dueOn, LocalDate day) {}

    /**
     * @param rows the organisation's own and those of the units directly below it
     * @throws vn.handbook.shared.problem.Problem 404 when it has no row that the plan reaches
     */
    static StudyReport report(Asked asked, Instant countedAt, List<StudyReportSql.Row> rows) {
        return new StudyReport(
                asked.planId(),
                asked.organizationId(),
                asked.dueOn(),
                asked.day(),
                countedAt,
                rows.stream()
                        .filter(row -> row.organizationId().equals(asked.organizationId()))
                        .filter(StudyReportSql.Row::reached)
                        .map(StudyReportSql.Row::counts)
                        .findFirst()
                        .orElseThrow(CommonProblem.NOT_FOUND::problem),
                rows.stream()
                        .filter(row -> !row.organizationId().equals(asked.organizationId()))
                        .map(
                                row ->
                                        new StudyReport.Unit(
                                                row.organizationId(), row.name(), row.counts()))
                        .toList());
    }

    private List<StudyReportSql.Row> rows(
            Scope scope,
            StudyPlanResponse plan,
            UUID organizationId,
            LocalDate day,
            LocalDate today) {
        if (enumeration.isCounted(plan.id())) {
            return sql.count(plan.id(), organizationId, day);
        } else if (day.isBefore(today)) {
            throw uncounted(plan.id());
        } else if (!organizations.areOnOneLine(plan.organizationId(), organizationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return enumeration.count(scope.roots(), plan.id(), organizationId, plan.judgedOn(today));
    }

    /** Of members who are reached by more than their place in the tree only today is known. */
    private Problem uncounted(UUID planId) {
        if (enumeration.isRecounted(planId)) {
            return CommonProblem.UNAVAILABLE
                    .problem()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return CommonProblem.INVALID_REQUEST
                .problem()
                .faults(
                        List.of(
                                Fault.parameter(
                                        "asOf",
                                        "RULE",
                                        Text.of(
                                                "Kế hoạch này chỉ đếm được ngày hôm nay.",
                                                "Of this plan only today is counted."))));
    }
}
