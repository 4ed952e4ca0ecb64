package vn.handbook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.handbook.testing.Client;

/** Makes the token of one who signed in anew for others, as the service would. */
final class CampaignTokens {
    private final Map<String, Object> claims;
    private final PrivateKey key;

    CampaignTokens(String username, Path signingKey) throws Exception {
        String payload = Client.tokenOf(username).split("\\.")[1];
        claims =
                new ObjectMapper()
                        .readValue(
                                Base64.getUrlDecoder().decode(payload), new TypeReference<>() {});
        key = KeyUtils.decodePrivateKey(Files.readString(signingKey));
    }

    String member(UUID member) {
        return signed("member", member.toString());
    }

    String secretaryOf(UUID cell) {
        return signed("roles", Map.of("CELL_SECRETARY", List.of(cell.toString())));
    }

    private String signed(String claim, Object value) {
        return Jwt.claims(claims).claim(claim, value).jws().header("typ", "at+jwt").sign(key);
    }
}
