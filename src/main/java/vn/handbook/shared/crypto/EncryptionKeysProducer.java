package vn.handbook.shared.crypto;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the keys at the start, so that a missing one is told then. */
final class EncryptionKeysProducer {

    @Produces
    @Singleton
    @Startup
    EncryptionKeys encryptionKeys(EncryptionConfig config) {
        return EncryptionKeys.read(config.key(), config.otherKeys().orElse(List.of()));
    }
}
