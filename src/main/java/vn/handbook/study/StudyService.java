package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.time.Time;

/** A member's own study. */
@ApplicationScoped
class StudyService {
    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1, 1, 1);
    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);

    private final AssignmentQueries assignments;
    private final ProgressSql progress;
    private final Clock clock;

    StudyService(AssignmentQueries assignments, ProgressSql progress, Clock clock) {
        this.assignments = assignments;
        this.progress = progress;
        this.clock = clock;
    }

    /** Due first. */
    @Transactional
    Page<AssignmentSummary> list(UUID memberId, PageRequest page) {
        LocalDate today = today();
        List<AssignmentSummary> rows =
                assignments
                        .list(
                                memberId,
                                today,
                                page.after(0, LocalDate::parse, BEFORE_ALL_DAYS),
                                page.after(1, UUID::fromString, BEFORE_ALL_IDS),
                                page.rows())
                        .stream()
                        .map(row -> row.summary(today))
                        .toList();
        return Page.of(
                rows,
                page,
                last -> List.of(last.dueOn(), last.id()),
                page.total(() -> assignments.count(memberId, today)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such assignment
     */
    @Transactional
    AssignmentResponse read(UUID memberId, UUID planId) {
        LocalDate today = today();
        AssignmentRow row =
                assignments
                        .find(memberId, today, planId)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        AssignmentRemarks remarks = assignments.remarks(memberId, planId, row.resolutionId());
        return new AssignmentResponse(
                row.summary(today),
                SettlementResponse.of(remarks.settlement()),
                remarks.introduction(),
                assignments.sections(memberId, today, planId, secondsSince(row.opensOn())));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the section is not one of the member's
     *     assignment
     */
    @Transactional
    SectionProgressResponse report(
            UUID memberId, UUID planId, UUID sectionId, ReportProgressRequest report) {
        ProgressSql.Merged merged =
                progress.merge(
                                memberId,
                                List.of(report.event(planId, sectionId)),
                                clock.instant(),
                                today())
                        .get(0);
        return switch (merged.outcome()) {
            case ACCEPTED -> merged.state();
            case DUPLICATE -> progress.read(memberId, new UUID[] {sectionId}).get(0);
            default -> throw CommonProblem.NOT_FOUND.problem();
        };
    }

    /** What became of each of the events, in their order. */
    @Transactional
    List<ProgressSql.Merged> report(UUID memberId, List<ProgressEvent> events) {
        return events.isEmpty()
                ? List.of()
                : progress.merge(memberId, events, clock.instant(), today());
    }

    /** How far the member is with these sections. */
    @Transactional
    List<SectionProgressResponse> progressOf(UUID memberId, UUID[] sectionIds) {
        return progress.read(memberId, sectionIds);
    }

    private long secondsSince(LocalDate day) {
        return Duration.between(
                        day.atStartOfDay(Time.VIETNAM), clock.instant().atZone(Time.VIETNAM))
                .toSeconds();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
