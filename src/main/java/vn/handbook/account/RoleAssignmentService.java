package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Gives and ends roles, by the table of {@link Granting}. */
@ApplicationScoped
class RoleAssignmentService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);

    private final RoleAssignmentRepository assignments;
    private final RoleAssignmentQueries queries;
    private final RoleHolders holders;
    private final OrganizationService organizations;
    private final Administrators administrators;
    private final RightsChanges changes;
    private final AccountCodeRepository codes;
    private final Clock clock;

    RoleAssignmentService(
            RoleAssignmentRepository assignments,
            RoleAssignmentQueries queries,
            RoleHolders holders,
            OrganizationService organizations,
            Administrators administrators,
            RightsChanges changes,
            AccountCodeRepository codes,
            Clock clock) {
        this.assignments = assignments;
        this.queries = queries;
        this.holders = holders;
        this.organizations = organizations;
        this.administrators = administrators;
        this.changes = changes;
        this.codes = codes;
        this.clock = clock;
    }

    /** Given last first. */
    @Transactional
    Page<RoleAssignmentResponse> list(Scope scope, RoleAssignmentFilter filter, PageRequest page) {
        List<RoleAssignmentResponse> rows =
                queries.list(
                        scope.roots(),
                        filter.withinOr(scope),
                        filter.anyAccount(),
                        filter.accountId(),
                        filter.roleName(),
                        filter.begunBy(),
                        filter.notEndedBefore(),
                        page.after(0, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        return Page.of(
                rows,
                page,
                last -> List.of(last.id()),
                page.total(
                        () ->
                                queries.count(
                                        scope.roots(),
                                        filter.withinOr(scope),
                                        filter.anyAccount(),
                                        filter.accountId(),
                                        filter.roleName(),
                                        filter.begunBy(),
                                        filter.notEndedBefore())));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    RoleAssignmentResponse read(Scope scope, UUID id) {
        return queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * Gives a role. A one-time code that waits for the holder is void by it.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when the organisation or the account is not
     *     one of the scope's or the term breaks a rule, 403 when the role is not the giver's to
     *     give, or would be the giver's own, 409 when it is held during that time already
     */
    @Transactional
    RoleAssignmentResponse grant(Scope scope, UUID giver, GrantRoleRequest request) {
        // Alone: what else is wrong would tell of what lies outside
        if (!organizations.contains(scope, request.organizationId())) {
            throw RightsProblem.broken(List.of(OutsideScope.at("/organizationId")));
        }
        refuseMisplaced(scope, request);
        Account holder = holders.of(scope, request);
        changes.begin(giver, holder.id);
        LocalDate today = today();
        Term term = request.term(today);
        RoleAssignment authority = authority(giver, request.role(), request.organizationId());
        refuseTerm(term, authority, today);
        if (queries.isHeldDuring(
                holder.id,
                request.role(),
                request.organizationId(),
                term.from(),
                term.to() == null ? AFTER_ALL_DAYS : term.to())) {
            throw RightsProblem.ROLE_ALREADY_HELD.problem();
        }
        RoleAssignment given =
                RoleAssignment.grant(
                        holder.id,
                        request.role(),
                        request.organizationId(),
                        term,
                        giver,
                        clock.instant());
        assignments.persist(given);
        assignments.flush();
        // Whoever issued a code before may not have to do with an account that may do so much now
        codes.voidOpenOf(holder.id, clock.instant());
        changes.granted(given, holder, authority);
        return read(scope, given.id);
    }

    private void refuseMisplaced(Scope scope, GrantRoleRequest request) {
        if (request.role() == Role.MEMBER) {
            throw RightsProblem.broken(
                    "/role",
                    Text.of(
                            "Vai trò đảng viên theo danh sách đảng viên, không trao.",
                            "Membership follows from the register and is not given."));
        }
        if (request.role() == Role.CELL_SECRETARY
                && !organizations.holdsMembers(scope, request.organizationId())) {
            throw RightsProblem.broken(
                    "/organizationId",
                    Text.of("Bí thư chi bộ là của một chi bộ.", "A secretary is one of a cell."));
        }
    }

    private static void refuseTerm(Term term, RoleAssignment authority, LocalDate today) {
        var faults = term.faults(today);
        if (!faults.isEmpty()) {
            throw RightsProblem.broken(faults);
        }
        if (!term.isWithin(authority.validTo)) {
            throw RightsProblem.broken(
                    "/validTo",
                    Text.of(
                            "Không được quá ngày cuối vai trò của chính bạn.",
                            "Must not be beyond the last day of your own role."));
        }
    }

    /**
     * Ends a role, at once or with a day.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 403 when the role is not
     *     theirs to give, 409 when it has ended or is the last administrator's, 422 when the day
     *     breaks a rule
     */
    @Transactional
    RoleEnding end(Scope scope, UUID ender, UUID id, EndRoleRequest request) {
        RoleAssignment held =
                queries.findForChange(scope.roots(), id)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        changes.begin(ender, held.accountId);
        assignments.refresh(held);
        RoleAssignment authority = authority(ender, held.role, held.organizationId);
        Instant now = clock.instant();
        LocalDate before = held.validTo;
        held.end(request.lastDay(), Cleaning.line(request.reason()), ender, today(), now);
        administrators.stayWithout(held, today());
        assignments.flush();
        changes.ended(held, before, authority);
        return RoleEnding.of(held);
    }

    /** The role, of those that the giver holds now, which lasts longest. */
    private RoleAssignment authority(UUID giver, Role role, UUID organizationId) {
        return queries.authority(giver, Granting.giversOf(role), organizationId, today()).stream()
                .max(
                        Comparator.comparing(
                                assignment ->
                                        assignment.validTo == null
                                                ? AFTER_ALL_DAYS
                                                : assignment.validTo))
                .orElseThrow(RightsProblem.ROLE_NOT_YOURS_TO_GIVE::problem);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
