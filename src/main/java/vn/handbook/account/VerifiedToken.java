package vn.handbook.account;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwt.JwtClaims;

/** What a token says, each claim turned into its type once, however many requests bring it. */
final class VerifiedToken extends DefaultJWTCallerPrincipal {
    private final Map<String, Optional<Object>> read = new ConcurrentHashMap<>();

    VerifiedToken(JwtClaims claims) {
        super(AccessTokens.TYPE, claims);
    }

    /**
     * @param name one of the service's own few: callers do not choose what is asked for
     */
    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        Optional<Object> known = read.get(name);
        if (known == null) {
            known = Optional.ofNullable(super.getClaim(name));
            read.put(name, known);
        }
        return (T) known.orElse(null);
    }
}
