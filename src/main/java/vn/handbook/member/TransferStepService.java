package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.organization.OrganizationService;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.time.Time;
import vn.handbook.shared.time.WorkingDays;

/**
 * The steps of a transfer and what follows from each:
 *
 * <ul>
 *   <li>released from home, the member is being transferred; received, what they were before, in
 *       the new cell, or gone where that lies outside the system; refused or withdrawn, what they
 *       were, where they were;
 *   <li>a temporary one opens a second affiliation when it is received, and changes nothing else.
 * </ul>
 */
@ApplicationScoped
class TransferStepService {
    private final TransferRepository transfers;
    private final TransferQueries queries;
    private final TransferService reading;
    private final MemberRepository members;
    private final Standings standings;
    private final OrganizationService organizations;
    private final WorkingDays days;
    private final Caller caller;
    private final Clock clock;

    TransferStepService(
            TransferRepository transfers,
            TransferQueries queries,
            TransferService reading,
            MemberRepository members,
            Standings standings,
            OrganizationService organizations,
            TransferConfig config,
            Caller caller,
            Clock clock) {
        this.transfers = transfers;
        this.queries = queries;
        this.reading = reading;
        this.members = members;
        this.standings = standings;
        this.organizations = organizations;
        this.days = new WorkingDays(config.daysOff().orElse(Set.of()));
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when neither side lies in the reading scope,
     *     403 when the step is the other side's, 412 when the transfer was changed meanwhile, 409
     *     when the step may not follow, 422 when a rule is broken
     */
    @Transactional
    Versioned<TransferResponse> take(
            Scope seeing, Scope writing, UUID id, Basis basis, CreateTransferStepRequest request) {
        Transfer transfer =
                queries.find(seeing.roots(), id)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem)
                        .transfer();
        refuseOtherSide(writing, transfer, request.state());
        Member member = members.findById(transfer.memberId);
        members.hold(member);
        transfers.getEntityManager().refresh(transfer);
        basis.on(transfer.version);
        refuse(transfer, member, request);
        TransferState before = transfer.state;
        transfer.go(request.state(), request.happenedOn(), days);
        follow(transfer, before, member, request);
        transfers.keep(
                TransferStep.of(
                        id,
                        request.state(),
                        request.happenedOn(),
                        request.decisionNumber(),
                        request.decidedOn(),
                        request.remark(),
                        caller.accountId(),
                        clock.instant()));
        transfers.flush();
        return reading.read(seeing, id);
    }

    private void refuseOtherSide(Scope writing, Transfer transfer, TransferState step) {
        boolean from = isIn(writing, transfer.fromOrganizationId);
        boolean to = isIn(writing, transfer.toOrganizationId);
        boolean allowed =
                switch (step) {
                    case RECEIVED -> transfer.kind == TransferKind.OUTGOING ? from : to;
                    case REFUSED -> from || to;
                    case RELEASED, WITHDRAWN, REQUESTED -> from;
                };
        if (!allowed) {
            throw CommonProblem.FORBIDDEN.problem();
        }
    }

    private boolean isIn(Scope scope, UUID organizationId) {
        return organizationId != null && organizations.contains(scope, organizationId);
    }

    private void refuse(Transfer transfer, Member member, CreateTransferStepRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        var faults = new ArrayList<Fault>();
        if (request.happenedOn().isAfter(today)) {
            faults.add(TransferService.future("/happenedOn"));
        }
        if (request.happenedOn().isBefore(transfer.lastStepOn())
                || transfer.kind.leavesHome()
                        && request.happenedOn().isBefore(standings.of(member).last().from())) {
            faults.add(
                    TransferService.fault(
                            "/happenedOn",
                            "Không được trước bước trước, hoặc trước thay đổi đã ghi của đảng viên.",
                            "Must not be before the last step or the member's last recorded change."));
        }
        if (request.isDecided() && isBlank(request.decisionNumber())) {
            faults.add(TransferService.fault("/decisionNumber", "Cần có số.", "Is needed."));
        }
        if (request.isDecided() && request.decidedOn() == null) {
            faults.add(TransferService.fault("/decidedOn", "Cần có ngày.", "Is needed."));
        }
        if (request.decidedOn() != null && request.decidedOn().isAfter(today)) {
            faults.add(TransferService.future("/decidedOn"));
        }
        if (!request.isDecided() && isBlank(request.remark())) {
            faults.add(TransferService.fault("/remark", "Cần có lý do.", "A reason is needed."));
        }
        if (!faults.isEmpty()) {
            throw TransferService.broken(faults);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void follow(
            Transfer transfer,
            TransferState before,
            Member member,
            CreateTransferStepRequest request) {
        if (transfer.kind == TransferKind.TEMPORARY) {
            if (transfer.state == TransferState.RECEIVED) {
                affiliate(transfer);
            }
            return;
        }
        MemberStatus lasting = standings.of(member).lasting();
        switch (transfer.state) {
            case RELEASED -> stand(member, request, MemberStatus.TRANSFERRING, null);
            case RECEIVED ->
                    stand(
                            member,
                            request,
                            transfer.kind == TransferKind.OUTGOING
                                    ? MemberStatus.TRANSFERRED
                                    : lasting,
                            transfer.toOrganizationId);
            default -> {
                // Whoever died or was expelled on the way is not called back
                if (before == TransferState.RELEASED
                        && member.status == MemberStatus.TRANSFERRING) {
                    stand(member, request, lasting, null);
                }
            }
        }
    }

    private void affiliate(Transfer transfer) {
        try {
            transfers.keep(TemporaryAffiliation.by(transfer));
            transfers.flush();
        } catch (ConstraintViolationException another) {
            throw MemberProblem.AFFILIATION_TAKEN.problem();
        }
    }

    private void stand(
            Member member, CreateTransferStepRequest request, MemberStatus status, UUID cell) {
        var change =
                MemberChange.ofTransfer(
                        member.id, request, status, cell, caller.accountId(), clock.instant());
        if (!standings.goOn(member, change)) {
            throw MemberProblem.TRANSITION_NOT_ALLOWED.problem();
        }
    }
}
