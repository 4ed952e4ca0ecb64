package vn.handbook.account;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import vn.handbook.shared.crypto.EncryptionKeys;
import vn.handbook.shared.crypto.SealingMigrations;

/** What SQL cannot change, because it needs what the database must not know. */
@Singleton
class AccountMigrations implements FlywayConfigurationCustomizer {
    private final SigningKeys signingKeys;
    private final EncryptionKeys keys;

    AccountMigrations(SigningKeys signingKeys, EncryptionKeys keys) {
        this.signingKeys = signingKeys;
        this.keys = keys;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        SealingMigrations.add(configuration, new SealSecondFactorsMigration(signingKeys, keys));
    }
}
