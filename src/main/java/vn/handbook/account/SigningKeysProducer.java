package vn.handbook.account;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the keys at the start, so that a missing one is told then and not at the first sign-in. */
final class SigningKeysProducer {

    @Produces
    @Singleton
    @Startup
    SigningKeys signingKeys(TokenConfig config) {
        return new SigningKeys(
                config.signingKey().map(SigningKey::read).orElseThrow(SigningKeysProducer::missing),
                config.otherKeys().orElse(List.of()).stream().map(SigningKey::read).toList());
    }

    private static SigningKey.UnusableKey missing() {
        return new SigningKey.UnusableKey(
                "No signing key is configured. " + SigningKey.HOW_TO_MAKE_ONE);
    }
}
