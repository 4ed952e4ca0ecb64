package vn.handbook.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
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
 * Checks access tokens without the database, and their signatures once. Algorithm, type, issuer,
 * audience and keys are pinned (RFC 8725): what a token says of its own key ({@code jwk}, {@code
 * jku}, {@code x5u}) is never looked at.
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

    /** Of the phones that are in use at the moment: what an app opens takes about ten requests. */
    private static final int MOST_REMEMBERED = 10_000;

    private final JwtConsumer consumer;
    private final Cache<String, Verified> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final RevokedSessions revoked;
    private final StaleRights stale;
    private final Clock clock;

    AccessTokenCheck(
            TokenConfig config,
            SigningKeys keys,
            RevokedSessions revoked,
            StaleRights stale,
            Clock clock) {
        this.clock = clock;
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

    /** What a token says; its signature was checked, and all else that time does not change. */
    private record Verified(
            UUID session,
            UUID account,
            Instant issuedAt,
            Instant expiresAt,
            JWTCallerPrincipal principal) {}

    /**
     * @throws vn.handbook.shared.problem.Problem 503 when it cannot be known whether the session
     *     goes on
     */
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context)
            throws ParseException {
        Verified known = remembered.getIfPresent(token);
        if (known == null) {
            known = verified(token);
            remembered.put(token, known);
        } else if (!clock.instant().isBefore(known.expiresAt().plusSeconds(CLOCK_SKEW_SECONDS))) {
            throw new ParseException("Access token refused");
        }
        if (revoked.isOutdated()) {
            throw CommonProblem.UNAVAILABLE
                    .problem()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (revoked.contains(known.session())) {
            throw new ParseException("Session ended");
        }
        if (stale.isStale(known.account(), known.issuedAt())) {
            throw new ParseException("Rights changed");
        }
        return known.principal();
    }

    private Verified verified(String token) throws ParseException {
        if (!COMPACT.matcher(token).matches()) {
            throw new ParseException("Access token refused");
        }
        try {
            JwtClaims claims = consumer.process(token).getJwtClaims();
            String session = claims.getStringClaimValue(AccessTokens.SESSION);
            if (session == null) {
                throw new ParseException("Access token refused");
            }
            return new Verified(
                    UUID.fromString(session),
                    UUID.fromString(claims.getSubject()),
                    Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                    new VerifiedToken(claims));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException refused) {
            throw new ParseException("Access token refused");
        }
    }
}
