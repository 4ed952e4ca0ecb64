package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;

/** Decisions on what members ask to be corrected. */
@ApplicationScoped
class CorrectionService {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final CorrectionRepository requests;
    private final CorrectionQueries queries;
    private final Proposals proposals;
    private final MemberService members;
    private final BackgroundRepository backgrounds;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    CorrectionService(
            CorrectionRepository requests,
            CorrectionQueries queries,
            Proposals proposals,
            MemberService members,
            BackgroundRepository backgrounds,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.queries = queries;
        this.proposals = proposals;
        this.members = members;
        this.backgrounds = backgrounds;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Latest first; without what is proposed. */
    @Transactional
    Page<CorrectionResponse> list(Scope scope, CorrectionState state, PageRequest page) {
        String named = state == null ? null : state.name();
        return Page.of(
                queries
                        .list(
                                scope.roots(),
                                named,
                                page.after(0, UUID::fromString, AFTER_ALL),
                                page.rows())
                        .stream()
                        .map(row -> CorrectionResponse.of(row, null))
                        .toList(),
                page,
                last -> List.of(last.id()),
                page.total(() -> queries.count(scope.roots(), named)));
    }

    /**
     * With what is proposed; where that is an identifier, the look is recorded.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Versioned<CorrectionResponse> read(Scope scope, UUID id) {
        CorrectionRow row = find(scope, id);
        ProposedChanges changes = proposals.open(row.request());
        if (changes != null && changes.touchesIdentifiers()) {
            trail.record(
                    AuditEntry.of(AuditAction.IDENTITY_READ)
                            .onMember(row.request().memberId)
                            .about(id)
                            .purpose(IdentityPurpose.CORRECTION));
        }
        return new Versioned<>(row.request().version, CorrectionResponse.of(row, changes));
    }

    /**
     * Accepted, it is applied at once as any correction is.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 403 of one's own, 412 when
     *     it was changed meanwhile, 409 when it is decided already or an identifier is taken, 422
     *     when the record would break a rule or a refusal gives no reason
     */
    @Transactional
    Versioned<CorrectionResponse> decide(
            Scope scope, UUID id, Basis basis, DecideCorrectionRequest decision) {
        CorrectionRow row = find(scope, id);
        CorrectionRequest request = row.request();
        basis.on(request.version);
        if (caller.member().filter(request.memberId::equals).isPresent()) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        boolean accepted = decision.accepted();
        if (!accepted && (decision.remark() == null || decision.remark().isBlank())) {
            throw TransferService.broken(
                    List.of(
                            TransferService.fault(
                                    "/remark", "Cần có lý do.", "A reason is needed.")));
        }
        ProposedChanges changes = proposals.open(request);
        request.end(
                accepted ? CorrectionState.ACCEPTED : CorrectionState.REFUSED,
                decision.remark(),
                caller.accountId(),
                clock.instant());
        try {
            requests.flush();
            if (accepted) {
                members.apply(request.memberId, changes::appliedTo);
                MemberBackground known = backgrounds.known(request.memberId);
                MemberBackground corrected = changes.appliedTo(known);
                if (!corrected.equals(known)) {
                    backgrounds.correct(request.memberId, corrected);
                }
            }
        } catch (OptimisticLockException another) {
            throw CommonProblem.STALE.problem();
        }
        trail.record(
                AuditEntry.of(AuditAction.CORRECTION_DECIDED).onMember(request.memberId).about(id));
        return new Versioned<>(request.version, CorrectionResponse.of(row, null));
    }

    private CorrectionRow find(Scope scope, UUID id) {
        return queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
