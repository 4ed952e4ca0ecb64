package vn.handbook.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Whom a token of the issuer names.
 *
 * @param identifier what the configured claim says
 * @param sessionId follows from the issuer's own session, so that it is the same for all its tokens
 * @param client the application
 */
record ExternalPerson(String identifier, UUID sessionId, String client) {

    /**
     * @throws MalformedClaimException when a claim is not text, or the configured one is missing
     */
    static ExternalPerson of(JwtClaims claims, String claim) throws MalformedClaimException {
        String identifier = claims.getStringClaimValue(claim);
        if (identifier == null || identifier.isBlank()) {
            throw new MalformedClaimException("Claim missing", null);
        }
        String client =
                claims.hasClaim("azp")
                        ? claims.getStringClaimValue("azp")
                        : claims.getStringClaimValue("client_id");
        String session = claims.getStringClaimValue(AccessTokens.SESSION);
        // Without a session of the issuer's all of a person's tokens for an application are one
        String name =
                String.join(
                        "\n",
                        List.of(
                                claims.getIssuer(),
                                claims.getSubject(),
                                session == null ? client : session));
        return new ExternalPerson(
                identifier, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), client);
    }
}
