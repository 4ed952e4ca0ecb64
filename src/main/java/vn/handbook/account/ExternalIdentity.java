package vn.handbook.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import vn.handbook.shared.problem.Problem;

/**
 * Turns the issuer's tokens into the same principal that our own become, before the provider that
 * knows only our own is asked. Everything that may wait, for the issuer or the database, waits on a
 * worker thread; what is remembered is answered at once. Not {@code quarkus-oidc}: it would claim
 * every bearer token and leave two mechanisms to agree on whose a token is.
 */
@ApplicationScoped
class ExternalIdentity implements IdentityProvider<TokenAuthenticationRequest> {
    private static final int BEFORE_OUR_OWN = SYSTEM_FIRST + 100;

    private final OidcConfig config;
    private final ExternalTokenCheck check;
    private final IssuerKeys keys;
    private final ExternalAccounts accounts;
    private final RevokedSessions revoked;

    ExternalIdentity(
            OidcConfig config,
            ExternalTokenCheck check,
            IssuerKeys keys,
            ExternalAccounts accounts,
            RevokedSessions revoked) {
        this.config = config;
        this.check = check;
        this.keys = keys;
        this.accounts = accounts;
        this.revoked = revoked;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OUR_OWN;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        Optional<String> keyId = check.keyIdIfForeign(token);
        if (keyId.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        if (!keys.knows(keyId.get())) {
            return context.runBlocking(
                    () -> {
                        keys.learn(keyId.get());
                        return identity(request, checked(token));
                    });
        }
        try {
            JwtClaims claims = checked(token);
            Optional<ExternalSession> remembered = accounts.remembered(personOf(claims));
            return remembered == null
                    ? context.runBlocking(() -> identity(request, claims))
                    : Uni.createFrom().item(identity(request, claims, remembered));
        } catch (AuthenticationFailedException | Problem refused) {
            return Uni.createFrom().failure(refused);
        }
    }

    private JwtClaims checked(String token) {
        try {
            return check.check(token);
        } catch (InvalidJwtException refused) {
            throw new AuthenticationFailedException("Access token refused");
        }
    }

    private ExternalPerson personOf(JwtClaims claims) {
        try {
            ExternalPerson person = ExternalPerson.of(claims, config.claim());
            if (!revoked.contains(person.sessionId())) {
                return person;
            }
        } catch (MalformedClaimException refused) {
            // No better than a session that has ended
        }
        throw new AuthenticationFailedException("Session ended, or nobody named");
    }

    private SecurityIdentity identity(TokenAuthenticationRequest request, JwtClaims claims) {
        return identity(request, claims, accounts.of(personOf(claims)));
    }

    private static SecurityIdentity identity(
            TokenAuthenticationRequest request,
            JwtClaims claims,
            Optional<ExternalSession> session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(
                        new DefaultJWTCallerPrincipal(
                                AccessTokens.TYPE,
                                AccessTokens.claims(
                                        session.orElseThrow(
                                                AccountProblem.IDENTITY_UNKNOWN::problem),
                                        claims)))
                .addCredential(request.getToken())
                .build();
    }
}
