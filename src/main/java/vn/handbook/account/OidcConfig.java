package vn.handbook.account;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vn.handbook.member.IdentifierKind;

/** The issuer outside this service whose access tokens are accepted as well, if there is one. */
@ConfigMapping(prefix = "handbook.oidc")
public interface OidcConfig {

    /**
     * Its issuer identifier, which its tokens must bear letter for letter; where its endpoints are
     * is read at {@code /.well-known/openid-configuration} below it. Without it no foreign token is
     * accepted. {@code https}, but on this machine itself.
     */
    Optional<URI> issuer();

    /** The {@code aud} that its tokens must name. */
    String audience();

    /**
     * The clients ({@code azp} or {@code client_id}) whose tokens are accepted: the handbook's own
     * applications, not all that the issuer serves.
     */
    Optional<Set<String>> clients();

    /** The signatures that are accepted. */
    Set<Algorithm> algorithms();

    /** How its access tokens are told from its ID and refresh tokens. */
    Typing typing();

    /** The claim that says who somebody is. */
    String claim();

    /** What the claim carries. */
    Identifier identifier();

    /** The longest life of a token, from {@code iat} to {@code exp}, that is accepted. */
    Duration maxTokenLifetime();

    /**
     * How long an unknown key makes nobody ask the issuer again. Known keys are read anew after
     * five times that.
     */
    Duration keyInterval();

    /** Only the issuer signs people in: the service's own sign-in answers no more. */
    boolean only();

    /** Signatures that nobody can make with a public key. */
    enum Algorithm {
        RS256,
        PS256,
        ES256
    }

    /** What marks an access token (RFC 8725 §3.11). */
    enum Typing {
        /** The header {@code typ: at+jwt}. */
        RFC9068,
        /** The header {@code typ: JWT} with the claim {@code typ: Bearer}. */
        KEYCLOAK
    }

    /** By what a person is found. */
    enum Identifier {
        USERNAME(Set.of()),
        CITIZEN_ID(Set.of(IdentifierKind.CITIZEN_ID)),
        CARD_NUMBER(Set.of(IdentifierKind.CARD_NUMBER)),
        PHONE(Set.of(IdentifierKind.PHONE));

        /** What the register knows it as; nothing for staff's user names. */
        final Set<IdentifierKind> kinds;

        Identifier(Set<IdentifierKind> kinds) {
            this.kinds = kinds;
        }
    }
}
