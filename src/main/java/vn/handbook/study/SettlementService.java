package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Settles assignments of members who do not complete them in the app. */
@ApplicationScoped
class SettlementService {
    /** PostgreSQL's state for a violated unique constraint. */
    private static final String NOT_UNIQUE = "23505";

    private static final Instant AFTER_ALL_TIMES = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final SettlementRepository settlements;
    private final SettlementQueries queries;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    SettlementService(
            SettlementRepository settlements,
            SettlementQueries queries,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.settlements = settlements;
        this.queries = queries;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The latest first, those declared void too.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the member of the scope has no such
     *     assignment
     */
    @Transactional
    Page<SettlementResponse> list(Scope scope, UUID planId, UUID memberId, PageRequest page) {
        opening(scope, planId, memberId);
        UUID[] roots = scope.roots();
        return Page.of(
                queries.list(
                        roots,
                        planId,
                        memberId,
                        page.after(0, Instant::parse, AFTER_ALL_TIMES),
                        page.after(1, UUID::fromString, AFTER_ALL_IDS),
                        page.rows()),
                page,
                last -> List.of(last.createdAt(), last.id()),
                page.total(() -> queries.count(roots, planId, memberId)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member of the scope has no such
     *     assignment, 422 when the day is not possible, 409 when it is settled already
     */
    @Transactional
    SettlementResponse settle(
            Scope scope, UUID planId, UUID memberId, SettleAssignmentRequest request) {
        refuseImpossible(request, opening(scope, planId, memberId));
        var settlement =
                Settlement.of(planId, memberId, request, caller.accountId(), clock.instant());
        try {
            settlements.persistAndFlush(settlement);
        } catch (ConstraintViolationException clash) {
            throw NOT_UNIQUE.equals(clash.getSQLState())
                    ? StudyProblem.ASSIGNMENT_SETTLED.problem()
                    : clash;
        }
        record(AuditAction.ASSIGNMENT_SETTLED, memberId, settlement.id);
        return SettlementResponse.of(settlement);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 409 when it is void already
     */
    @Transactional
    SettlementResponse declareVoid(
            Scope scope, UUID planId, UUID memberId, UUID id, VoidSettlementRequest request) {
        Settlement settlement =
                queries.find(scope.roots(), planId, memberId, id)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        int voided =
                queries.declareVoid(
                        id, Cleaning.line(request.reason()), caller.accountId(), clock.instant());
        if (voided == 0) {
            throw StudyProblem.SETTLEMENT_VOID.problem();
        }
        settlements.getEntityManager().refresh(settlement);
        record(AuditAction.ASSIGNMENT_SETTLEMENT_VOIDED, memberId, id);
        return SettlementResponse.of(settlement);
    }

    private LocalDate opening(Scope scope, UUID planId, UUID memberId) {
        return queries.opening(scope.roots(), planId, memberId, today())
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private void refuseImpossible(SettleAssignmentRequest request, LocalDate opensOn) {
        LocalDate day = request.completedOn();
        boolean onPaper = request.kind() == SettlementKind.COMPLETED_ON_PAPER;
        if (onPaper != (day != null)) {
            throw broken(
                    onPaper
                            ? Text.of(
                                    "Hãy ghi ngày học xong trên giấy.",
                                    "Give the day on which it was studied on paper.")
                            : Text.of(
                                    "Miễn thì không có ngày học xong.",
                                    "A waiver has no day of completion."));
        }
        if (onPaper && (day.isBefore(opensOn) || day.isAfter(today()))) {
            throw broken(
                    Text.of(
                            "Phải từ ngày bắt đầu kế hoạch đến hôm nay.",
                            "Must be from the plan's first day to today."));
        }
    }

    private static RuntimeException broken(Text message) {
        return StudyProblem.SETTLEMENT_RULE_BROKEN
                .problem()
                .faults(List.of(Fault.pointer("/completedOn", "RULE", message)));
    }

    private void record(AuditAction action, UUID memberId, UUID settlementId) {
        trail.record(AuditEntry.of(action).onMember(memberId).about(settlementId));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
