package vn.handbook.member;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import vn.handbook.shared.crypto.EncryptionKeys;
import vn.handbook.shared.crypto.SealingMigrations;

/**
 * Changes of the schema that SQL cannot make, because they need what the database must not know.
 */
@Singleton
class MemberMigrations implements FlywayConfigurationCustomizer {
    private final EncryptionKeys keys;

    MemberMigrations(EncryptionKeys keys) {
        this.keys = keys;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        SealingMigrations.add(configuration, new SealIdentifiersMigration(keys));
    }
}
