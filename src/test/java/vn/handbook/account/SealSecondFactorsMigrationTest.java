package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.EncryptionKeys;

/** A database of the version that encrypted second factors by the signing keys. */
class SealSecondFactorsMigrationTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ACCOUNTS = 20;
    private static final String BEFORE = "202611240706";

    @TempDir Path folder;

    @Test
    void secretsOfWhateverSigningKeyAreSealedAndNoneIsLost() throws Exception {
        SigningKey current = signingKey("current");
        SigningKey last = signingKey("last");
        EncryptionKeys keys = encryptionKeys();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwAway();
                Connection connection = connect(postgres)) {
            flyway(postgres).target(BEFORE).load().migrate();
            for (int i = 0; i < ACCOUNTS; i++) {
                enter(connection, i, i % 2 == 0 ? current : last);
            }
            var signing = new SigningKeys(current, List.of(last));
            migrate(postgres, new SealSecondFactorsMigration(signing, keys));
            try (PreparedStatement all =
                            connection.prepareStatement(
                                    "select account_id, secret_sealed, secret_key from second_factor");
                    ResultSet rows = all.executeQuery()) {
                int found = 0;
                while (rows.next()) {
                    UUID account = rows.getObject("account_id", UUID.class);
                    assertThat(
                                    SecondFactorSealing.open(
                                            account,
                                            rows.getBytes("secret_sealed"),
                                            keys.byId(rows.getString("secret_key"))))
                            .isEqualTo(secretOf(account));
                    found++;
                }
                assertThat(found).isEqualTo(ACCOUNTS);
            }
        }
    }

    @Test
    void aSecretOfAKeyThatIsGoneStopsTheStartAndChangesNothing() throws Exception {
        SigningKey current = signingKey("current");
        SigningKey gone = signingKey("gone");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwAway();
                Connection connection = connect(postgres)) {
            flyway(postgres).target(BEFORE).load().migrate();
            enter(connection, 1, gone);
            var migration =
                    new SealSecondFactorsMigration(
                            new SigningKeys(current, List.of()), encryptionKeys());
            assertThatThrownBy(() -> migrate(postgres, migration))
                    .hasStackTraceContaining(gone.id())
                    .hasStackTraceContaining("HANDBOOK_TOKEN_OTHER_KEYS");
            try (ResultSet rows =
                    connection.createStatement().executeQuery("select secret from second_factor")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).startsWith(gone.id() + ":");
            }
        }
    }

    private static void migrate(EmbeddedPostgres postgres, JavaMigration migration) {
        flyway(postgres)
                .javaMigrations(migration)
                .target(SealSecondFactorsMigration.VERSION)
                .load()
                .migrate();
    }

    /** Twenty bytes that follow from whose they are. */
    private static byte[] secretOf(UUID account) {
        return account.toString().substring(0, 20).getBytes(StandardCharsets.UTF_8);
    }

    private static void enter(Connection connection, int number, SigningKey key)
            throws SQLException, GeneralSecurityException {
        UUID account = UUID.randomUUID();
        try (PreparedStatement row =
                connection.prepareStatement(
                        """
                        with a as (
                            insert into account (id, username, version, created_at) values (?, ?, 0, now()) returning id)
                        insert into second_factor (account_id, secret, last_step, created_at, version)
                        select id, ?, 0, now(), 0 from a
                        """)) {
            row.setObject(1, account);
            row.setString(2, "account-" + number);
            row.setString(3, encrypted(account, key));
            row.executeUpdate();
        }
    }

    /** As that version did. */
    private static String encrypted(UUID account, SigningKey key) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key.derive("second factor"), "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD(account.toString().getBytes(StandardCharsets.UTF_8));
        byte[] encrypted = cipher.doFinal(secretOf(account));
        byte[] sealed = new byte[nonce.length + encrypted.length];
        System.arraycopy(nonce, 0, sealed, 0, nonce.length);
        System.arraycopy(encrypted, 0, sealed, nonce.length, encrypted.length);
        return key.id() + ':' + Base64.getEncoder().encodeToString(sealed);
    }

    private SigningKey signingKey(String name) {
        Path file = folder.resolve(name + ".pem");
        SigningKey.makeUnlessPresent(file);
        return SigningKey.read(file);
    }

    private EncryptionKeys encryptionKeys() {
        Path file = folder.resolve("encryption-key");
        EncryptionKey.makeUnlessPresent(file);
        return new EncryptionKeys(EncryptionKey.read(file), List.of());
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    private static FluentConfiguration flyway(EmbeddedPostgres postgres) {
        return Flyway.configure()
                .placeholders(Map.of("application", postgres.applicationUsername()))
                .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
