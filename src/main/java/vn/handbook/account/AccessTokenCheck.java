package vn.handbook.account;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Checks access tokens without the database. Algorithm, type, issuer, audience and keys are pinned
 * (RFC 8725): what a token says of its own key ({@code jwk}, {@code jku}, {@code x5u}) is never
 * looked at.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class AccessTokenCheck extends JWTCallerPrincipalFactory {
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int RETRY_SECONDS = 5;

    /** The decoder itself would pass over padding, spaces and whatever else is not base64url. */
    static final Pattern COMPACT =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final JwtConsumer consumer;
    private final RevokedSessions revoked;
    private final StaleRights stale;

    AccessTokenCheck(
            TokenConfig config, SigningKeys keys, RevokedSessions revoked, StaleRights stale) {
        this.revoked = revoked;
        this.stale = stale;
        consumer =
                new JwtConsumerBuilder()
                        .setVerificationKeyResolver(
                                new JwksVerificationKeyResolver(keys.published()))
                        .setJwsAlgorithmConstraints(
                                AlgorithmConstraints.ConstraintType.PERMIT,
                                AlgorithmIdentifiers.RSA_USING_SHA256)
                        .setExpectedType(true, AccessTokens.TYPE)
                        .setExpectedIssuer(config.issuer())
                        .setExpectedAudience(config.audience())
                        .setRequireSubject()
                        .setRequireIssuedAt()
                        .setRequireExpirationTime()
                        .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                        .build();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 503 when it cannot be known whether the session
     *     goes on
     */
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context)
            throws ParseException {
        if (!COMPACT.matcher(token).matches()) {
            throw new ParseException("Access token refused");
        }
        if (revoked.isOutdated()) {
            throw CommonProblem.UNAVAILABLE
                    .problem()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        try {
            JwtClaims claims = consumer.process(token).getJwtClaims();
            refuseEnded(claims.getStringClaimValue(AccessTokens.SESSION));
            refuseStale(claims);
            return new DefaultJWTCallerPrincipal(AccessTokens.TYPE, claims);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException refused) {
            throw new ParseException("Access token refused");
        }
    }

    private void refuseStale(JwtClaims claims) throws ParseException, MalformedClaimException {
        Instant issuedAt = Instant.ofEpochSecond(claims.getIssuedAt().getValue());
        if (stale.isStale(UUID.fromString(claims.getSubject()), issuedAt)) {
            throw new ParseException("Rights changed");
        }
    }

    private void refuseEnded(String sessionId) throws ParseException {
        if (sessionId == null || revoked.contains(UUID.fromString(sessionId))) {
            throw new ParseException("Session ended");
        }
    }
}
