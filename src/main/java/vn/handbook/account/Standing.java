package vn.handbook.account;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import vn.handbook.shared.security.PresentStanding;

/** Rights that were withdrawn while something went on count. */
@Singleton
class Standing implements PresentStanding {
    private final TokenCaller caller;
    private final RightsSql rights;
    private final StaleRights stale;

    Standing(TokenCaller caller, RightsSql rights, StaleRights stale) {
        this.caller = caller;
        this.rights = rights;
        this.stale = stale;
    }

    @Override
    public void require() {
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
