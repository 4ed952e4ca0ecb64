package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/** Who holds which position in an organisation. */
@ApplicationScoped
class PositionService {
    /** PostgreSQL's state for a violated exclusion constraint. */
    private static final String EXCLUDED = "23P01";

    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final PositionRepository positions;
    private final PositionQueries queries;
    private final MemberQueries members;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    PositionService(
            PositionRepository positions,
            PositionQueries queries,
            MemberQueries members,
            OrganizationService organizations,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.positions = positions;
        this.queries = queries;
        this.members = members;
        this.organizations = organizations;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Begun last first.
     *
     * @param day only those held on it, {@code null} for all that there ever were
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Page<PositionResponse> list(Scope scope, UUID organizationId, LocalDate day, PageRequest page) {
        refuseOutside(scope, organizationId);
        UUID[] roots = scope.roots();
        return Page.of(
                queries.list(
                        roots,
                        organizationId,
                        day == null,
                        day,
                        page.after(0, LocalDate::parse, AFTER_ALL_DAYS),
                        page.after(1, UUID::fromString, AFTER_ALL_IDS),
                        page.rows()),
                page,
                last -> List.of(last.heldFrom(), last.id()),
                page.total(() -> queries.count(roots, organizationId, day == null, day)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Versioned<PositionResponse> read(Scope scope, UUID organizationId, UUID id) {
        return versioned(find(scope, organizationId, id));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 422 when the member is not
     *     an official one of the scope or the days are not possible, 409 when somebody is secretary
     *     then
     */
    @Transactional
    Versioned<PositionResponse> appoint(
            Scope scope, UUID organizationId, CreatePositionRequest request) {
        refuseOutside(scope, organizationId);
        var faults = new ArrayList<Fault>();
        Optional<Member> member = members.find(scope.roots(), request.memberId());
        // Điều lệ Đảng: probationary members are not elected
        if (member.isEmpty() || member.get().status != MemberStatus.OFFICIAL) {
            faults.add(
                    Fault.pointer(
                            "/memberId",
                            "RULE",
                            Text.of(
                                    "Không phải đảng viên chính thức trong phạm vi của bạn.",
                                    "Is no official member in your scope.")));
        }
        if (request.heldTo() != null && request.heldTo().isBefore(request.heldFrom())) {
            faults.add(endsBefore());
        }
        refuse(faults);
        var position =
                PartyPosition.of(organizationId, request, caller.accountId(), clock.instant());
        positions.persist(position);
        return saved(position);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 412 when it was changed
     *     meanwhile, 422 when it would end before it began, 409 when somebody else is secretary
     *     until then
     */
    @Transactional
    Versioned<PositionResponse> end(
            Scope scope, UUID organizationId, UUID id, Basis basis, EndPositionRequest request) {
        PartyPosition position = find(scope, organizationId, id);
        basis.on(position.version);
        if (request.heldTo().isBefore(position.heldFrom)) {
            refuse(List.of(endsBefore()));
        }
        position.end(request, caller.accountId());
        return saved(position);
    }

    private Versioned<PositionResponse> saved(PartyPosition position) {
        try {
            positions.flush();
        } catch (ConstraintViolationException taken) {
            throw clash(taken);
        } catch (OptimisticLockException another) {
            throw CommonProblem.STALE.problem();
        }
        trail.record(
                AuditEntry.of(AuditAction.POSITION_CHANGED)
                        .onMember(position.memberId)
                        .in(position.organizationId)
                        .about(position.id));
        return versioned(position);
    }

    private static RuntimeException clash(ConstraintViolationException violation) {
        return EXCLUDED.equals(violation.getSQLState())
                ? MemberProblem.POSITION_TAKEN.problem()
                : violation;
    }

    private PartyPosition find(Scope scope, UUID organizationId, UUID id) {
        return queries.find(scope.roots(), organizationId, id)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private void refuseOutside(Scope scope, UUID organizationId) {
        if (!organizations.contains(scope, organizationId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    private static Fault endsBefore() {
        return Fault.pointer(
                "/heldTo",
                "RULE",
                Text.of("Không được trước ngày bắt đầu.", "Must not be before the first day."));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw MemberProblem.MEMBER_RULE_BROKEN.problem().faults(faults);
        }
    }

    private Versioned<PositionResponse> versioned(PartyPosition position) {
        return new Versioned<>(
                position.version,
                new PositionResponse(
                        position.id,
                        position.kind,
                        position.memberId,
                        queries.fullName(position.memberId),
                        position.heldFrom,
                        position.heldTo,
                        position.decisionNumber,
                        position.decidedOn,
                        position.endedDecisionNumber,
                        position.endedDecidedOn));
    }
}
