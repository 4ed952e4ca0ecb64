package vn.handbook.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.reflection.ReflectionReviewSql.Reviewer;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.time.Time;
import vn.handbook.study.SectionCompletion;

/** Reflections for whoever is their named reviewer at the moment, and for nobody else. */
@ApplicationScoped
class ReflectionReviewService {
    private final ReflectionReviewSql sql;
    private final SectionCompletion completion;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    ReflectionReviewService(
            ReflectionReviewSql sql,
            SectionCompletion completion,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.sql = sql;
        this.completion = completion;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Handed in first first. */
    @Transactional
    Page<ReflectionSummary> list(HandedIn state, PageRequest page) {
        Reviewer me = reviewer();
        return Page.of(
                sql.list(me, state, page),
                page,
                last -> List.of(last.submittedAt(), last.id()),
                page.total(() -> sql.count(me, state)));
    }

    /**
     * As it was handed in last: what its author writes since is not shown. Recorded for the author
     * each time.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller is not its reviewer
     */
    @Transactional
    Versioned<ReflectionToReview> read(UUID id) {
        ReflectionSummary found = find(id);
        ReflectionRound round = sql.lastRound(id);
        record(AuditAction.REFLECTION_READ, found);
        return new Versioned<>(
                sql.version(id), new ReflectionToReview(found, round.body, round.remarks));
    }

    /**
     * An accepted one completes the section since it was handed in: how long its reviewer took
     * makes nobody late.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller is not its reviewer, 409 when
     *     it waits for no review, 412 when the caller has read another version, 422 when it is
     *     returned without remarks
     */
    @Transactional
    ReflectionReview review(UUID id, Basis basis, ReviewReflectionRequest request) {
        ReflectionSummary found = find(id);
        String remarks = request.cleanedRemarks();
        Reflection reflection = sql.locked(id);
        Instant now = clock.instant();
        reflection.review(request.outcome(), now);
        basis.on(reflection.version);
        sql.lastRound(id).review(request.outcome(), remarks, caller.accountId(), now);
        if (request.outcome() == ReviewOutcome.ACCEPTED) {
            completion.complete(reflection.memberId, reflection.sectionId, reflection.submittedAt);
        }
        sql.flush();
        record(AuditAction.REFLECTION_REVIEWED, found);
        return new ReflectionReview(id, request.outcome(), now);
    }

    private ReflectionSummary find(UUID id) {
        return sql.find(reviewer(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private Reviewer reviewer() {
        return new Reviewer(
                caller.accountId(),
                caller.member(),
                LocalDate.ofInstant(clock.instant(), Time.VIETNAM));
    }

    private void record(AuditAction action, ReflectionSummary reflection) {
        trail.record(AuditEntry.of(action).onMember(reflection.memberId()).about(reflection.id()));
    }
}
