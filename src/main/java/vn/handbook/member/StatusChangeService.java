package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Decisions on members' status. */
@ApplicationScoped
class StatusChangeService {
    private static final int MONTHS_OF_PROBATION = 12;
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);
    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final MemberRepository members;
    private final MemberQueries memberQueries;
    private final MemberChangeQueries queries;
    private final Standings standings;
    private final Caller caller;
    private final Clock clock;

    StatusChangeService(
            MemberRepository members,
            MemberQueries memberQueries,
            MemberChangeQueries queries,
            Standings standings,
            Caller caller,
            Clock clock) {
        this.members = members;
        this.memberQueries = memberQueries;
        this.queries = queries;
        this.standings = standings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Latest first, those that were voided among them.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Page<StatusChangeResponse> list(Scope scope, UUID memberId, PageRequest page) {
        if (memberQueries.find(scope.roots(), memberId).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        List<StatusChangeResponse> rows =
                queries
                        .list(
                                scope.roots(),
                                memberId,
                                page.after(0, LocalDate::parse, AFTER_ALL_DAYS),
                                page.after(1, Instant::parse, AFTER_ALL),
                                page.after(2, UUID::fromString, AFTER_ALL_IDS),
                                page.rows())
                        .stream()
                        .map(StatusChangeResponse::of)
                        .toList();
        return Page.of(
                rows,
                page,
                last -> List.of(last.effectiveOn(), last.recordedAt(), last.id()),
                page.total(() -> queries.count(scope.roots(), memberId)));
    }

    /**
     * Records a decision. History is written in its order: it takes effect neither in the future
     * nor before what was recorded last.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 403 where it may only be
     *     read, 412 when the member was changed meanwhile, 409 when the transition is not allowed,
     *     422 when a date breaks a rule
     */
    @Transactional
    StatusChangeResponse record(
            Scope reading,
            Scope writing,
            UUID memberId,
            Basis basis,
            CreateStatusChangeRequest request) {
        Member member = held(reading, writing, memberId, basis);
        MemberStatus before = member.status;
        boolean recognised =
                before == MemberStatus.PROBATIONARY && request.status() == MemberStatus.OFFICIAL;
        refuseDates(member, request, recognised);
        if (request.status().isOfTransfers()
                || request.status().isFirst() && isTransferred(member)) {
            throw notAllowed(before, request.status());
        }
        var change = MemberChange.ofStatus(memberId, request, caller.accountId(), clock.instant());
        if (!standings.goOn(member, change)) {
            throw notAllowed(before, request.status());
        }
        return StatusChangeResponse.of(change);
    }

    private static boolean isTransferred(Member member) {
        return member.status == MemberStatus.TRANSFERRING;
    }

    /**
     * Says that a recorded decision was a mistake; the standing follows from the others.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403, 412, and 409 when it is void already, is
     *     no decision on the status, or others rest on it
     */
    @Transactional
    StatusChangeResponse makeVoid(
            Scope reading,
            Scope writing,
            UUID memberId,
            UUID changeId,
            Basis basis,
            VoidStatusChangeRequest request) {
        Member member = held(reading, writing, memberId, basis);
        MemberChange change =
                queries.find(writing.roots(), memberId, changeId)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        if (change.isVoid() || change.kind != MemberChangeKind.STATUS) {
            throw MemberProblem.CHANGE_NOT_VOIDABLE.problem();
        }
        change.makeVoid(request.reason(), caller.accountId(), clock.instant());
        if (!standings.goWithout(member, change)) {
            throw MemberProblem.CHANGE_NOT_VOIDABLE
                    .problem()
                    .detail(
                            Text.of(
                                    "Thay đổi ghi sau dựa vào thay đổi này. Hãy huỷ thay đổi sau trước.",
                                    "A later change rests on this one: void that first."));
        }
        return StatusChangeResponse.of(change);
    }

    private Member held(Scope reading, Scope writing, UUID id, Basis basis) {
        Member member =
                memberQueries
                        .find(writing.roots(), id)
                        .orElseThrow(
                                () ->
                                        memberQueries.find(reading.roots(), id).isPresent()
                                                ? CommonProblem.FORBIDDEN.problem()
                                                : CommonProblem.NOT_FOUND.problem());
        members.hold(member);
        basis.on(member.version);
        return member;
    }

    private void refuseDates(Member member, CreateStatusChangeRequest request, boolean recognised) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        var faults = new ArrayList<Fault>();
        if (request.effectiveOn().isAfter(today)) {
            faults.add(future("/effectiveOn"));
        }
        if (request.decidedOn().isAfter(today)) {
            faults.add(future("/decidedOn"));
        }
        if (request.effectiveOn().isBefore(standings.of(member).last().from())) {
            faults.add(
                    fault(
                            "/effectiveOn",
                            "Không được trước thay đổi có hiệu lực sau cùng.",
                            "Must not be before the change that took effect last."));
        }
        // Điều lệ Đảng, Điều 5: probation lasts twelve months from the admission
        if (recognised
                && request.effectiveOn()
                        .isBefore(member.admissionDate.plusMonths(MONTHS_OF_PROBATION))) {
            faults.add(
                    fault(
                            "/effectiveOn",
                            "Chưa hết mười hai tháng dự bị.",
                            "The twelve months of probation are not over."));
        }
        if (!faults.isEmpty()) {
            throw MemberProblem.MEMBER_RULE_BROKEN.problem().faults(faults);
        }
    }

    private static Fault future(String pointer) {
        return fault(pointer, "Không được ở tương lai.", "Must not lie in the future.");
    }

    private static Fault fault(String pointer, String vietnamese, String english) {
        return Fault.pointer(pointer, "RULE", Text.of(vietnamese, english));
    }

    private static RuntimeException notAllowed(MemberStatus from, MemberStatus to) {
        return MemberProblem.TRANSITION_NOT_ALLOWED
                .problem()
                .detail(Text.of("Từ %s sang %s.", "From %s to %s.").with(from, to));
    }
}
