package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.time.Time;

/** Keeps the accounts, as far as an administrator's scope reaches. */
@ApplicationScoped
class AccountService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final AccountRepository accounts;
    private final AccountDirectoryQueries directory;
    private final AccountClosing closing;
    private final OrganizationService organizations;
    private final AccountTrail trail;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            AccountDirectoryQueries directory,
            AccountClosing closing,
            OrganizationService organizations,
            AccountTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.closing = closing;
        this.organizations = organizations;
        this.trail = trail;
        this.clock = clock;
    }

    /** Created last first. */
    @Transactional
    Page<AccountSummary> list(Scope scope, AccountFilter filter, PageRequest page) {
        List<AccountSummary> rows =
                directory.list(
                        scope.roots(),
                        today(),
                        filter.anywhere(),
                        filter.within(),
                        filter.anyState(),
                        filter.enabled(),
                        filter.username(),
                        filter.namePattern(),
                        page.after(0, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        return Page.of(
                rows,
                page,
                last -> List.of(last.id()),
                page.total(
                        () ->
                                directory.count(
                                        scope.roots(),
                                        today(),
                                        filter.anywhere(),
                                        filter.within(),
                                        filter.anyState(),
                                        filter.enabled(),
                                        filter.username(),
                                        filter.namePattern())));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    AccountResponse read(Scope scope, UUID id) {
        AccountSummary found =
                directory
                        .read(scope.roots(), today(), id)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        return new AccountResponse(found, directory.rolesOf(scope.roots(), today(), id));
    }

    /**
     * Makes an account for somebody of the staff, without password and roles. User names are the
     * service's own, and each is there once: that one is taken is told, wherever it is used.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when the organisation is not one of the
     *     scope's, 409 when the user name is taken
     */
    @Transactional
    AccountResponse create(Scope scope, CreateAccountRequest request) {
        if (!organizations.contains(scope, request.organizationId())) {
            throw RightsProblem.broken(List.of(OutsideScope.at("/organizationId")));
        }
        Account created =
                Account.ofStaff(request.username(), request.organizationId(), clock.instant());
        accounts.persist(created);
        try {
            accounts.flush();
        } catch (ConstraintViolationException taken) {
            if (!"account_username_uq".equals(taken.getConstraintName())) {
                throw taken;
            }
            QuarkusTransaction.requiringNew().run(() -> recordTold(request.username()));
            throw RightsProblem.USERNAME_TAKEN.problem();
        }
        trail.record(AuditAction.ACCOUNT_CREATED, created.id, created.id);
        return read(scope, created.id);
    }

    /** The account that has the name may be out of the caller's scope. */
    private void recordTold(String username) {
        accounts.find("username", username)
                .firstResultOptional()
                .ifPresent(
                        holder -> trail.record(AuditAction.IDENTIFIER_TAKEN_TOLD, holder.id, null));
    }

    /**
     * Closes an account, whereupon all its sessions end, or opens it again.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 403 when it is the caller's
     *     own or holds roles beyond the scope, 409 when it is in that state or is the last
     *     administrator's
     */
    @Transactional
    AccountStateChangeResponse change(
            Scope scope, UUID actor, UUID id, ChangeAccountStateRequest request) {
        Account account = findForChange(scope, id);
        String reason = Cleaning.line(request.reason());
        return AccountStateChangeResponse.of(
                request.state() == AccountState.DISABLED
                        ? closing.close(account, reason, actor, today())
                        : closing.open(account, reason, actor));
    }

    /**
     * Ends all sessions of an account.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 403 when it holds roles
     *     beyond the scope
     */
    @Transactional
    void endSessions(Scope scope, UUID id) {
        closing.endSessions(findForChange(scope, id));
    }

    /**
     * Newest first.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Page<AccountStateChangeResponse> stateChanges(Scope scope, UUID id, PageRequest page) {
        find(scope, id);
        return Page.of(
                directory.stateChanges(
                        id, page.after(0, UUID::fromString, AFTER_ALL_IDS), page.rows()),
                page,
                last -> List.of(last.id()),
                page.total(() -> directory.countStateChanges(id)));
    }

    private Account find(Scope scope, UUID id) {
        return directory
                .find(scope.roots(), today(), id)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** Whoever has but a part of an account's organisations in reach may see it and no more. */
    private Account findForChange(Scope scope, UUID id) {
        Account account = find(scope, id);
        if (directory.holdsBeyond(scope.roots(), today(), id)) {
            throw RightsProblem.ACCOUNT_HOLDS_MORE.problem();
        }
        return account;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
