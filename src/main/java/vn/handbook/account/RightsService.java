package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells what accounts may do now, for work that goes on after their requests were answered. */
@ApplicationScoped
public class RightsService {
    private final AccountQueries accounts;
    private final HeldRoles roles;

    RightsService(AccountQueries accounts, HeldRoles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /** None for an account that is closed. */
    @Transactional
    public Rights of(UUID accountId) {
        Optional<Account> account = accounts.byId(accountId).filter(Account::isEnabled);
        return new Rights(
                account.map(found -> found.memberId), account.map(roles::of).orElse(List.of()));
    }
}
