package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.organization.OrganizationService;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;

/** Compares what accounts may do, so that nobody gets hold of one that may do more. */
@Singleton
class AccountRights {
    private final AccountQueries accounts;
    private final OrganizationService organizations;

    AccountRights(AccountQueries accounts, OrganizationService organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /**
     * Whether the caller holds, or could give, each of the account's roles where it is held: a code
     * for the account then opens nothing that the caller could not have. Membership is no role in
     * this sense: what it lets a person do concerns that person alone.
     */
    boolean cover(Caller caller, UUID accountId) {
        return accounts.rolesNotEnded(accountId).stream()
                .allMatch(
                        role ->
                                Stream.concat(
                                                Stream.of(role.role),
                                                Granting.giversOf(role.role).stream())
                                        .anyMatch(
                                                held ->
                                                        organizations.contains(
                                                                caller.held(held),
                                                                role.organizationId)));
    }

    /** Whether the account was made for staff, and all that it may do lies in the scope. */
    boolean areInside(Scope scope, Account account) {
        List<RoleAssignment> roles = accounts.rolesNotEnded(account.id);
        boolean forStaff = !roles.isEmpty() || account.organizationId != null;
        return forStaff
                && (account.organizationId == null
                        || organizations.contains(scope, account.organizationId))
                && roles.stream()
                        .allMatch(role -> organizations.contains(scope, role.organizationId));
    }
}
