package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;

/** What closing an account takes, and opening it again: in the transaction of the use case. */
@Singleton
class AccountClosing {
    private final AccountRepository accounts;
    private final AccountStateChangeRepository stateChanges;
    private final SessionRepository sessions;
    private final RevokedSessions revoked;
    private final Administrators administrators;
    private final RightsChanges rights;
    private final AfterCommit afterCommit;
    private final AccountTrail trail;
    private final Clock clock;

    AccountClosing(
            AccountRepository accounts,
            AccountStateChangeRepository stateChanges,
            SessionRepository sessions,
            RevokedSessions revoked,
            Administrators administrators,
            RightsChanges rights,
            AfterCommit afterCommit,
            AccountTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.stateChanges = stateChanges;
        this.sessions = sessions;
        this.revoked = revoked;
        this.administrators = administrators;
        this.rights = rights;
        this.afterCommit = afterCommit;
        this.trail = trail;
        this.clock = clock;
    }

    AccountStateChange close(Account account, String reason, UUID actor, LocalDate today) {
        lock(account, actor);
        administrators.stayWithoutAccount(account.id, today);
        account.disable(clock.instant());
        endAll(account.id);
        trail.record(AuditAction.ACCOUNT_DISABLED, account.id, account.id);
        return recorded(account, AccountState.DISABLED, reason, actor);
    }

    AccountStateChange open(Account account, String reason, UUID actor) {
        lock(account, actor);
        account.enable();
        trail.record(AuditAction.ACCOUNT_ENABLED, account.id, account.id);
        return recorded(account, AccountState.ENABLED, reason, actor);
    }

    void endSessions(Account account) {
        endAll(account.id);
        trail.record(AuditAction.ALL_SESSIONS_ENDED, account.id, null);
    }

    private void lock(Account account, UUID actor) {
        rights.begin(actor, account.id);
        accounts.getEntityManager().refresh(account);
    }

    /** Signing in shares the account's row until its session is there: none is overlooked. */
    private void endAll(UUID accountId) {
        List<UUID> ended = sessions.revokeAllOf(accountId, clock.instant());
        afterCommit.run(() -> ended.forEach(revoked::add));
    }

    private AccountStateChange recorded(
            Account account, AccountState state, String reason, UUID actor) {
        accounts.flush();
        var change = new AccountStateChange(account.id, state, reason, actor, clock.instant());
        stateChanges.persist(change);
        return change;
    }
}
