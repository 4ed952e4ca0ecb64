package vn.handbook.account;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;

/**
 * Whether the caller still has the standing that the token says, by the database and not by what
 * this replica has heard: for what takes long, or hands out much at once. Rights that were
 * withdrawn while it went on count.
 */
@Singleton
class Standing {
    private final TokenCaller caller;
    private final RightsSql rights;
    private final StaleRights stale;

    Standing(TokenCaller caller, RightsSql rights, StaleRights stale) {
        this.caller = caller;
        this.rights = rights;
        this.stale = stale;
    }

    /**
     * In the transaction of the caller, which it undoes.
     *
     * @throws AuthenticationFailedException when the session has ended, the account is closed, or
     *     its rights have changed since the token was issued
     */
    void require() {
        if (rights.isClosed(caller.accountId(), caller.sessionId())) {
            throw new AuthenticationFailedException("Session ended");
        }
        rights.changeOf(caller.accountId())
                .ifPresent(change -> stale.add(caller.accountId(), change));
        if (stale.isStale(caller.accountId(), caller.issuedAt())) {
            throw new AuthenticationFailedException("Rights changed");
        }
    }
}
