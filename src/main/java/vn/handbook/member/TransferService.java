package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Requests for transfers, and what both sides see of them. */
@ApplicationScoped
class TransferService {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final TransferRepository transfers;
    private final TransferQueries queries;
    private final MemberService memberService;
    private final MemberQueries members;
    private final OrganizationService organizations;
    private final Caller caller;
    private final Clock clock;

    TransferService(
            TransferRepository transfers,
            TransferQueries queries,
            MemberService memberService,
            MemberQueries members,
            OrganizationService organizations,
            Caller caller,
            Clock clock) {
        this.transfers = transfers;
        this.queries = queries;
        this.memberService = memberService;
        this.members = members;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /** Latest first. */
    @Transactional
    Page<TransferResponse> list(
            Scope scope, TransferState state, boolean overdue, PageRequest page) {
        String named = state == null ? null : state.name();
        LocalDate today = today();
        List<TransferResponse> rows =
                queries
                        .list(
                                scope.roots(),
                                named,
                                overdue,
                                today,
                                page.after(0, UUID::fromString, AFTER_ALL),
                                page.rows())
                        .stream()
                        .map(row -> TransferResponse.of(row, today, null))
                        .toList();
        return Page.of(
                rows,
                page,
                last -> List.of(last.id()),
                page.total(() -> queries.count(scope.roots(), named, overdue, today)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when neither side lies in the scope
     */
    @Transactional
    Versioned<TransferResponse> read(Scope scope, UUID id) {
        TransferRow row =
                queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return new Versioned<>(
                row.transfer().version, TransferResponse.of(row, today(), queries.steps(id)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when the member is not in the scope or the
     *     destination does not fit, 409 when the member is under way already
     */
    @Transactional
    Versioned<TransferResponse> request(Scope scope, CreateTransferRequest request) {
        Member member =
                members.find(scope.roots(), request.memberId())
                        .orElseThrow(() -> broken(List.of(noMember())));
        refuseDestination(member, request);
        var transfer = Transfer.requested(request, member.organizationId, today(), clock.instant());
        persist(transfer);
        keepStep(transfer, transfer.requestedOn, null, null, transfer.reason);
        return read(scope, transfer.id);
    }

    private void refuseDestination(Member member, CreateTransferRequest request) {
        var faults = new ArrayList<Fault>();
        boolean outgoing = request.kind() == TransferKind.OUTGOING;
        if (request.kind() == TransferKind.INCOMING) {
            faults.add(fault("/kind", "Ghi ở nơi tiếp nhận.", "Is recorded where it arrives."));
        } else if (outgoing != (request.toOrganizationId() == null)
                || outgoing == (request.outsideName() == null)) {
            faults.add(
                    fault(
                            outgoing ? "/outsideName" : "/toOrganizationId",
                            "Cần một nơi đến: chi bộ, hoặc tổ chức ngoài hệ thống khi OUTGOING.",
                            "One destination is needed: a cell, or an organisation outside when OUTGOING."));
        } else if (!outgoing
                && (request.toOrganizationId().equals(member.organizationId)
                        || !organizations.isCell(request.toOrganizationId()))) {
            faults.add(OutsideScope.at("/toOrganizationId"));
        }
        if (!member.status.isFirst()) {
            faults.add(
                    fault(
                            "/memberId",
                            "Tình trạng hiện nay không cho chuyển.",
                            "Cannot be transferred in the present status."));
        }
        if (request.requestedOn() != null && request.requestedOn().isAfter(today())) {
            faults.add(future("/requestedOn"));
        }
        if (request.endsOn() != null && request.kind() != TransferKind.TEMPORARY) {
            faults.add(fault("/endsOn", "Chỉ khi tạm thời.", "Only of a temporary one."));
        }
        if (!faults.isEmpty()) {
            throw broken(faults);
        }
    }

    /**
     * Enters somebody who comes from outside the system.
     *
     * @throws vn.handbook.shared.problem.Problem as {@link MemberService#admit}
     */
    @Transactional
    Versioned<TransferResponse> arrive(Scope scope, CreateArrivalRequest request) {
        LocalDate on =
                request.member().enteredOn() == null ? today() : request.member().enteredOn();
        UUID memberId = memberService.admit(scope, request.member()).body().id();
        if (request.decidedOn().isAfter(today())) {
            throw broken(List.of(future("/decidedOn")));
        }
        var transfer = Transfer.arrived(memberId, request, on, clock.instant());
        persist(transfer);
        keepStep(transfer, on, request.decisionNumber(), request.decidedOn(), null);
        return read(scope, transfer.id);
    }

    private void persist(Transfer transfer) {
        try {
            transfers.persistAndFlush(transfer);
        } catch (ConstraintViolationException open) {
            if ("transfer_open_uq".equals(open.getConstraintName())) {
                throw MemberProblem.TRANSFER_OPEN.problem();
            }
            throw open;
        }
    }

    private void keepStep(
            Transfer transfer,
            LocalDate on,
            String decisionNumber,
            LocalDate decidedOn,
            String remark) {
        transfers.keep(
                TransferStep.of(
                        transfer.id,
                        transfer.state,
                        on,
                        decisionNumber,
                        decidedOn,
                        remark,
                        caller.accountId(),
                        clock.instant()));
        transfers.flush();
    }

    static RuntimeException broken(List<Fault> faults) {
        return MemberProblem.MEMBER_RULE_BROKEN.problem().faults(faults);
    }

    static Fault future(String pointer) {
        return fault(pointer, "Không được ở tương lai.", "Must not lie in the future.");
    }

    static Fault fault(String pointer, String vietnamese, String english) {
        return Fault.pointer(pointer, "RULE", Text.of(vietnamese, english));
    }

    private static Fault noMember() {
        return fault(
                "/memberId",
                "Không có đảng viên này trong phạm vi của bạn.",
                "There is no such member in your scope.");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
