package vn.handbook.account;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Reads the signing key at the start, so that a missing one is told then and not at the first
 * sign-in.
 */
final class SigningKeyProducer {

    @Produces
    @Singleton
    @Startup
    SigningKey signingKey(TokenConfig config) {
        return SigningKey.read(
                config.signingKey()
                        .orElseThrow(
                                () ->
                                        new SigningKey.UnusableKey(
                                                "No signing key is configured. "
                                                        + SigningKey.HOW_TO_MAKE_ONE)));
    }
}
