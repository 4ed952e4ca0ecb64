package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;

/**
 * A change of somebody's rights: nobody changes their own, one follows the other, it is in the
 * trail, and the tokens that say the old rights become stale with the commit.
 */
@Singleton
class RightsChanges {
    private final RightsSql rights;
    private final StaleRights stale;
    private final AfterCommit afterCommit;
    private final AccountQueries accounts;
    private final AuditTrail trail;
    private final Clock clock;

    RightsChanges(
            RightsSql rights,
            StaleRights stale,
            AfterCommit afterCommit,
            AccountQueries accounts,
            AuditTrail trail,
            Clock clock) {
        this.rights = rights;
        this.stale = stale;
        this.afterCommit = afterCommit;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * From here to the end of the transaction the rights of both stand still.
     *
     * @throws vn.handbook.shared.problem.Problem 403 when both are the same
     */
    void begin(UUID actor, UUID account) {
        if (actor.equals(account)) {
            throw RightsProblem.RIGHTS_OF_YOUR_OWN.problem();
        }
        rights.lock(actor, account);
    }

    /** What the account's tokens say so far is no longer true. */
    void takeEffect(UUID account) {
        Instant now = clock.instant();
        rights.changed(account, now);
        afterCommit.run(() -> stale.add(account, now));
    }

    void granted(RoleAssignment given, Account holder, RoleAssignment authority) {
        takeEffect(holder.id);
        trail.record(
                entry(AuditAction.ROLE_GRANTED, given, holder.memberId, authority)
                        .changed(Map.of(), state(given, given.validTo)));
    }

    void ended(RoleAssignment ended, LocalDate lastDayBefore, RoleAssignment authority) {
        takeEffect(ended.accountId);
        UUID member = accounts.byId(ended.accountId).map(account -> account.memberId).orElse(null);
        trail.record(
                entry(AuditAction.ROLE_ENDED, ended, member, authority)
                        .changed(state(ended, lastDayBefore), state(ended, ended.validTo)));
    }

    private static AuditEntry entry(
            AuditAction action, RoleAssignment changed, UUID member, RoleAssignment authority) {
        return AuditEntry.of(action)
                .as(authority.role, authority.organizationId)
                .onAccount(changed.accountId, member)
                .in(changed.organizationId)
                .about(changed.id);
    }

    private static Map<String, String> state(RoleAssignment assignment, LocalDate lastDay) {
        var state = new TreeMap<String, String>();
        state.put("role", assignment.role.name());
        state.put("organizationId", assignment.organizationId.toString());
        state.put("validFrom", assignment.validFrom.toString());
        if (lastDay != null) {
            state.put("validTo", lastDay.toString());
        }
        return state;
    }
}
