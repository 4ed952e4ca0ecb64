package vn.handbook.testing;

import static org.eclipse.microprofile.config.ConfigProvider.getConfig;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens for members who have no account in the demonstration, signed with the service's own
 * key.
 */
public final class Tokens {
    private Tokens() {}

    public static String ofMember(UUID memberId, UUID cell) {
        return of(
                UUID.randomUUID().toString(), memberId, Map.of("MEMBER", List.of(cell.toString())));
    }

    /**
     * @param account whose token it is to be
     */
    public static String ofRole(String account, String role, UUID organization) {
        return of(account, null, Map.of(role, List.of(organization.toString())));
    }

    /** Issued in a moment, lest a change of the account's rights just before makes it stale. */
    public static String of(
            UUID account, UUID session, UUID member, Map<String, List<String>> roles) {
        return claims(account.toString(), session, member, roles)
                .issuedAt(Instant.now().plusSeconds(5))
                .jws()
                .header("typ", "at+jwt")
                .sign(key());
    }

    private static String of(String account, UUID memberId, Map<String, List<String>> roles) {
        return claims(account, UUID.randomUUID(), memberId, roles)
                .jws()
                .header("typ", "at+jwt")
                .sign(key());
    }

    private static JwtClaimsBuilder claims(
            String account, UUID session, UUID memberId, Map<String, List<String>> roles) {
        JwtClaimsBuilder claims =
                Jwt.claims()
                        .issuer(getConfig().getValue("handbook.token.issuer", String.class))
                        .audience(getConfig().getValue("handbook.token.audience", String.class))
                        .subject(account)
                        .claim("client_id", "handbook")
                        .claim("sid", session.toString())
                        .claim("roles", roles)
                        .expiresIn(600);
        if (memberId != null) {
            claims.claim("member", memberId.toString());
        }
        return claims;
    }

    private static PrivateKey key() {
        try {
            Path file = getConfig().getValue("handbook.token.signing-key", Path.class);
            return KeyUtils.decodePrivateKey(Files.readString(file));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
