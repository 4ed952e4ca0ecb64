package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.member.MemberService;
import vn.handbook.shared.security.Scope;

/**
 * The accounts of members. Nobody applies for one: whoever first needs the member to have one, to
 * hand out a code or to give a role, makes it by that.
 */
@Singleton
class MemberAccounts {
    private final AccountRepository accounts;
    private final MemberService members;
    private final AccountTrail trail;
    private final Clock clock;

    MemberAccounts(
            AccountRepository accounts, MemberService members, AccountTrail trail, Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.trail = trail;
        this.clock = clock;
    }

    boolean isInScope(Scope scope, UUID memberId) {
        return members.isInScope(scope, memberId);
    }

    /**
     * In the transaction of the caller, who has made sure of the scope.
     *
     * @return nothing when the handbook is not for the member, by status
     */
    Optional<Account> of(UUID memberId) {
        if (members.homeCellOfUser(memberId).isEmpty()) {
            return Optional.empty();
        }
        boolean created = accounts.createOfMember(memberId, clock.instant());
        Optional<Account> account = accounts.findOfMember(memberId);
        if (created) {
            account.ifPresent(made -> trail.record(AuditAction.ACCOUNT_CREATED, made.id, made.id));
        }
        return account;
    }
}
