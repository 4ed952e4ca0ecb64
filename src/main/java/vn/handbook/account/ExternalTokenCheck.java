package vn.handbook.account;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Checks the issuer's access tokens as strictly as our own: algorithm, type, issuer, audience,
 * client and life are pinned (RFC 8725), keys are the issuer's alone.
 */
@Startup
@Singleton
class ExternalTokenCheck {
    private static final int CLOCK_SKEW_SECONDS = 30;

    private final OidcConfig config;
    private final IssuerKeys keys;
    private final JwtConsumer consumer;

    ExternalTokenCheck(OidcConfig config, TokenConfig own, IssuerKeys keys) {
        this.config = config;
        this.keys = keys;
        this.consumer = config.issuer().isPresent() ? consumer(own) : null;
        if (config.only() && consumer == null) {
            throw new IllegalStateException(
                    "handbook.oidc.only: nobody could sign in without handbook.oidc.issuer");
        }
    }

    private JwtConsumer consumer(TokenConfig own) {
        URI issuer = config.issuer().orElseThrow();
        if (issuer.toString().equals(own.issuer()) || !isSafe(issuer)) {
            throw new IllegalStateException(
                    "handbook.oidc.issuer: needs https, and to be another one than"
                            + " handbook.token.issuer");
        }
        Set<String> clients = config.clients().orElse(Set.of());
        if (clients.isEmpty()) {
            throw new IllegalStateException(
                    "handbook.oidc.clients: name the clients whose tokens are accepted");
        }
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver((token, outer) -> select(token).getKey())
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        config.algorithms().stream().map(Enum::name).toArray(String[]::new))
                .setExpectedType(
                        true,
                        config.typing() == OidcConfig.Typing.RFC9068 ? AccessTokens.TYPE : "JWT")
                .setExpectedIssuer(issuer.toString())
                .setExpectedAudience(config.audience())
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .registerValidator(this::isNoAccessToken)
                .registerValidator((JwtContext context) -> isOfNoKnownClient(context, clients))
                .registerValidator(this::livesTooLong)
                .build();
    }

    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme())
                || Set.of("localhost", "127.0.0.1").contains(String.valueOf(issuer.getHost()));
    }

    /** By the token's key id among the issuer's keys, and fit for the algorithm. */
    private JsonWebKey select(JsonWebSignature token) throws UnresolvableKeyException {
        try {
            JsonWebKey key =
                    token.getKeyIdHeaderValue() == null
                            ? null
                            : new VerificationJwkSelector().select(token, keys.all());
            if (key != null) {
                return key;
            }
        } catch (JoseException unfit) {
            throw new UnresolvableKeyException("Unfit key", unfit);
        }
        throw new UnresolvableKeyException("Unknown key");
    }

    private String isNoAccessToken(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        boolean marked =
                config.typing() == OidcConfig.Typing.RFC9068
                        || "Bearer".equals(claims.getStringClaimValue("typ"));
        return marked && !claims.hasClaim("at_hash") ? null : "No access token";
    }

    private static String isOfNoKnownClient(JwtContext context, Set<String> clients)
            throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        String client =
                claims.hasClaim("azp")
                        ? claims.getStringClaimValue("azp")
                        : claims.getStringClaimValue("client_id");
        return client != null && clients.contains(client) ? null : "Unknown client";
    }

    private String livesTooLong(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        long seconds = claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
        return seconds <= config.maxTokenLifetime().toSeconds() ? null : "Lives too long";
    }

    /**
     * Whether the token, which nobody has checked yet, says of itself that the issuer made it.
     *
     * @return its key id then
     */
    Optional<String> keyIdIfForeign(String token) {
        if (consumer == null || !AccessTokenCheck.COMPACT.matcher(token).matches()) {
            return Optional.empty();
        }
        String[] parts = token.split("\\.");
        Object issuer = members(parts[1]).get("iss");
        return config.issuer().orElseThrow().toString().equals(issuer)
                ? Optional.of(String.valueOf(members(parts[0]).get("kid")))
                : Optional.empty();
    }

    private static Map<String, Object> members(String part) {
        try {
            return JsonUtil.parseJson(
                    new String(new Base64Url().base64UrlDecode(part), StandardCharsets.UTF_8));
        } catch (JoseException | RuntimeException unreadable) {
            return Map.of();
        }
    }

    /**
     * @throws InvalidJwtException when anything about it is not as it has to be
     */
    JwtClaims check(String token) throws InvalidJwtException {
        return consumer.processToClaims(token);
    }
}
