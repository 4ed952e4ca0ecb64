package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.handbook.member.MemberService;

/** Finds whom somebody names when they are not signed in. */
@Singleton
class AccountFinder {
    private final AccountQueries accounts;
    private final MemberService members;

    AccountFinder(AccountQueries accounts, MemberService members) {
        this.accounts = accounts;
        this.members = members;
    }

    /**
     * By user name, or by a number of the register; empty for disabled accounts, too. In the
     * transaction of the caller.
     */
    Optional<Account> find(SignInIdentifier identifier) {
        return accounts.byUsername(identifier.username())
                .or(() -> members.idByIdentifier(identifier.typed()).flatMap(accounts::byMember))
                .filter(Account::isEnabled);
    }
}
