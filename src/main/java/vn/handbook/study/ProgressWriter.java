package vn.handbook.study;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.LockAcquisitionException;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.time.Time;

/**
 * The one way by which progress is written: what members report at the same time is merged by one
 * statement, and each is answered when it is on the disk.
 */
@Singleton
class ProgressWriter {
    private static final int RETRY_AFTER_SECONDS = 2;

    private final ProgressSql progress;
    private final Clock clock;
    private final GatheredWrites<Report, List<ProgressSql.Merged>> writes;

    /** What one member reports in one request. */
    private record Report(UUID memberId, List<ProgressEvent> events) {}

    ProgressWriter(ProgressSql progress, StudyConfig config, Clock clock) {
        this.progress = progress;
        this.clock = clock;
        this.writes =
                new GatheredWrites<>(
                        "progress",
                        new GatheredWrites.Bounds(
                                config.writers(), config.waitingEvents(), config.groupOfEvents()),
                        report -> report.events().size(),
                        this::merge,
                        ProgressWriter::mayBeOfOneRow);
    }

    /**
     * @param events at least one
     * @return what became of each, in their order
     * @throws vn.handbook.shared.problem.Problem 503 at once when too many wait
     */
    CompletionStage<List<ProgressSql.Merged>> write(UUID memberId, List<ProgressEvent> events) {
        try {
            return writes.write(memberId, new Report(memberId, events));
        } catch (RejectedExecutionException full) {
            throw CommonProblem.UNAVAILABLE
                    .problem()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    /** After the last request was answered. */
    void drain(@Observes ShutdownEvent stop) throws InterruptedException {
        writes.drain();
    }

    private List<List<ProgressSql.Merged>> merge(List<Report> reports) {
        List<ProgressSql.Reported> events =
                reports.stream()
                        .flatMap(
                                report ->
                                        report.events().stream()
                                                .map(
                                                        event ->
                                                                new ProgressSql.Reported(
                                                                        report.memberId(), event)))
                        .toList();
        Instant now = clock.instant();
        List<ProgressSql.Merged> merged =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        progress.merge(
                                                events,
                                                now,
                                                LocalDate.ofInstant(now, Time.VIETNAM)));
        var answers = new ArrayList<List<ProgressSql.Merged>>();
        int from = 0;
        for (Report report : reports) {
            int to = from + report.events().size();
            answers.add(merged.subList(from, to));
            from = to;
        }
        return answers;
    }

    /** Anything else, such as a database that is away, would fail for each row again. */
    private static boolean mayBeOfOneRow(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof ConstraintViolationException
                                        || cause instanceof DataException
                                        || cause instanceof LockAcquisitionException);
    }
}
