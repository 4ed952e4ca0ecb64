package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.audit.Actor;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;

/** What accounts leave in the trail. No identifier, password or token is ever part of it. */
@Singleton
class AccountTrail {
    private final AuditTrail trail;
    private final AccountQueries accounts;

    AccountTrail(AuditTrail trail, AccountQueries accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    /** Something done to an account by the sender of the request. */
    void record(AuditAction action, UUID accountId, UUID objectId) {
        trail.record(entry(action, accountId).about(objectId));
    }

    /** Something done by an account itself, in a session that is beginning or ending. */
    void recordOwn(AuditAction action, UUID accountId, UUID sessionId) {
        AuditEntry entry = entry(action, accountId);
        trail.record(entry.by(new Actor(accountId, entry.memberId(), sessionId)).about(sessionId));
    }

    /**
     * Something that nobody known did, such as a refused sign-in.
     *
     * @param accountId {@code null} when there is no such account: what was typed is not kept, for
     *     it may be anything, a password too
     */
    void recordOfNobody(AuditAction action, UUID accountId) {
        trail.record(entry(action, accountId).by(Actor.NOBODY));
    }

    private AuditEntry entry(AuditAction action, UUID accountId) {
        AuditEntry entry = AuditEntry.of(action);
        if (accountId != null) {
            Optional<Account> account = accounts.byId(accountId);
            entry.onAccount(accountId, account.map(found -> found.memberId).orElse(null))
                    .in(account.map(found -> found.organizationId).orElse(null));
        }
        return entry;
    }
}
