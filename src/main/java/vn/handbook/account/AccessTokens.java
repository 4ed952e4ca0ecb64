package vn.handbook.account;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Makes access tokens (RFC 9068): who, until when, which roles on which organisations; nothing
 * personal.
 */
@Singleton
class AccessTokens {
    static final String TYPE = "at+jwt";
    static final String CLIENT = "handbook";
    static final String MEMBER = "member";
    static final String ROLES = "roles";
    static final String SESSION = "sid";

    private final TokenConfig config;
    private final SigningKeys keys;
    private final StaleRights stale;
    private final Clock clock;

    AccessTokens(TokenConfig config, SigningKeys keys, StaleRights stale, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.stale = stale;
        this.clock = clock;
    }

    String issue(UUID accountId, UUID sessionId, UUID memberId, List<Grant> grants) {
        Instant now = clock.instant();
        var claims =
                Jwt.claims()
                        .issuer(config.issuer())
                        .audience(config.audience())
                        .subject(accountId.toString())
                        .claim("client_id", CLIENT)
                        .claim(SESSION, sessionId.toString())
                        .claim(ROLES, byRole(grants))
                        .issuedAt(stale.issueOf(accountId))
                        .expiresAt(now.plus(config.accessLifetime()));
        if (memberId != null) {
            claims.claim(MEMBER, memberId.toString());
        }
        return claims.jws()
                .header("typ", TYPE)
                .keyId(keys.current().id())
                .sign(keys.current().privateKey());
    }

    /** What a token of the issuer's says once it is ours: its life, and our words for the rest. */
    static JwtClaims claims(ExternalSession session, JwtClaims external) {
        try {
            var claims = new JwtClaims();
            claims.setSubject(session.accountId().toString());
            claims.setStringClaim(SESSION, session.sessionId().toString());
            claims.setClaim(ROLES, byRole(session.grants()));
            claims.setIssuedAt(external.getIssuedAt());
            claims.setExpirationTime(external.getExpirationTime());
            if (session.memberId() != null) {
                claims.setStringClaim(MEMBER, session.memberId().toString());
            }
            return claims;
        } catch (MalformedClaimException checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    /**
     * {@code {"EDITOR": ["organisation id", …]}}: a role is named once, however many organisations
     * it is held on.
     */
    private static Map<String, List<String>> byRole(List<Grant> grants) {
        var roles = new TreeMap<String, List<String>>();
        grants.forEach(
                grant ->
                        roles.computeIfAbsent(grant.role().name(), role -> new ArrayList<>())
                                .add(grant.organizationId().toString()));
        return roles;
    }
}
