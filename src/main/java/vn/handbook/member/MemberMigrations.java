package vn.handbook.member;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Changes of the schema that SQL cannot make, because they need what the database must not know.
 */
@Singleton
class MemberMigrations implements FlywayConfigurationCustomizer {
    private final IdentifierVault vault;

    MemberMigrations(IdentifierVault vault) {
        this.vault = vault;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new SealIdentifiersMigration(vault));
    }
}
