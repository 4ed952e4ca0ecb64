package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import vn.handbook.resolution.ResolutionContent;
import vn.handbook.resolution.ResolutionService;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.time.Time;

/** A member's own study. */
@ApplicationScoped
class StudyService {
    private final AssignmentSql assignments;
    private final SettlementQueries settlements;
    private final ResolutionService resolutions;
    private final ProgressSql progress;
    private final ProgressWriter writer;
    private final StudyRecordSql records;
    private final Clock clock;

    StudyService(
            AssignmentSql assignments,
            SettlementQueries settlements,
            ResolutionService resolutions,
            ProgressSql progress,
            ProgressWriter writer,
            StudyRecordSql records,
            Clock clock) {
        this.assignments = assignments;
        this.settlements = settlements;
        this.resolutions = resolutions;
        this.progress = progress;
        this.writer = writer;
        this.records = records;
        this.clock = clock;
    }

    /** Due first. */
    @Transactional
    Page<AssignmentSummary> list(UUID memberId, PageRequest page) {
        LocalDate today = today();
        List<AssignmentSummary> rows =
                assignments.list(memberId, today, page).stream()
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
        ResolutionContent content = resolutions.content(row.resolutionId());
        return new AssignmentResponse(
                row.summary(today),
                row.settlement() == null
                        ? null
                        : settlements.inForce(memberId, planId).orElse(null),
                content.introduction(),
                content.documentIds(),
                content.keyPoints(),
                SectionsToStudy.of(
                        content,
                        assignments.standings(
                                memberId, row.resolutionId(), secondsSince(row.opensOn())),
                        Set.of(row.counting()),
                        today));
    }

    /**
     * Completed when it is on the disk.
     *
     * @return or with the {@link vn.handbook.shared.problem.Problem} 404 when the section is not
     *     one of the member's assignment
     * @throws vn.handbook.shared.problem.Problem 503 at once when too many reports wait
     */
    CompletionStage<SectionProgressResponse> report(
            UUID memberId, UUID planId, UUID sectionId, ReportProgressRequest report) {
        return writer.write(memberId, List.of(report.event(planId, sectionId)))
                .thenApply(
                        merged -> {
                            if (merged.get(0).outcome().refusal() != null) {
                                throw CommonProblem.NOT_FOUND.problem();
                            }
                            return merged.get(0).state();
                        });
    }

    /**
     * Waits until all is on the disk.
     *
     * @return what became of each of the events, in their order
     * @throws vn.handbook.shared.problem.Problem 503 at once when too many reports wait
     */
    List<ProgressSql.Merged> report(UUID memberId, List<ProgressEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        try {
            return writer.write(memberId, events).toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** What the member studied of that which was due in a year. */
    @Transactional
    StudyRecord record(UUID memberId, int year) {
        return StudyRecord.of(year, records.read(memberId, year, today()));
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
