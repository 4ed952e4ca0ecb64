package vn.handbook.testing;

import static org.eclipse.microprofile.config.ConfigProvider.getConfig;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
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

    private static String of(String account, UUID memberId, Map<String, List<String>> roles) {
        var claims =
                Jwt.claims()
                        .issuer(getConfig().getValue("handbook.token.issuer", String.class))
                        .audience(getConfig().getValue("handbook.token.audience", String.class))
                        .subject(account)
                        .claim("client_id", "handbook")
                        .claim("sid", UUID.randomUUID().toString())
                        .claim("roles", roles)
                        .expiresIn(600);
        if (memberId != null) {
            claims.claim("member", memberId.toString());
        }
        return claims.jws().header("typ", "at+jwt").sign(key());
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
