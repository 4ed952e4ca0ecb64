package vn.handbook.account;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How tokens are made and checked. */
@ConfigMapping(prefix = "handbook.token")
public interface TokenConfig {

    /** The {@code iss} of access tokens, and the only one that is accepted. */
    String issuer();

    /** The {@code aud} of access tokens, and the only one that is accepted. */
    String audience();

    /**
     * How long an access token is good. One of an ended session is refused within 20 seconds all
     * the same.
     */
    Duration accessLifetime();

    /** How long a device stays signed in without its password. */
    Duration refreshLifetime();

    /** How long a refresh token may be repeated after its use. */
    Duration refreshGrace();

    /**
     * The PEM file (PKCS#8, RSA, 2048 bits or more) with the private key that signs access tokens.
     * Every replica needs the same one. With the embedded database it is made on the first start.
     */
    Optional<Path> signingKey();

    /**
     * Further PEM files whose tokens are accepted as well: the next key before it signs, the last
     * one after it did.
     */
    Optional<List<Path>> otherKeys();
}
