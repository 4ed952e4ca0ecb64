package vn.handbook.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import vn.handbook.shared.crypto.EncryptionKeys;
import vn.handbook.shared.crypto.SealedRows;

/**
 * Why: the secrets of second factors were encrypted with what follows from the signing key, so that
 * whoever lost or withdrew one lost them with it. Now the encryption key has them, like everything
 * else that is sealed.
 */
final class SealSecondFactorsMigration implements JavaMigration {
    static final MigrationVersion VERSION = MigrationVersion.fromVersion("202611240901");

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SigningKeys signingKeys;
    private final EncryptionKeys keys;

    SealSecondFactorsMigration(SigningKeys signingKeys, EncryptionKeys keys) {
        this.signingKeys = signingKeys;
        this.keys = keys;
    }

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "seal second factors";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /**
     * @throws SigningKey.UnusableKey when a secret is encrypted with a signing key that is not
     *     configured
     */
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        execute(
                connection,
                """
                alter table second_factor
                    add column secret_sealed bytea,
                    -- which encryption key sealed it
                    add column secret_key text
                """);
        sealAll(connection);
        execute(
                connection,
                """
                alter table second_factor
                    alter column secret_sealed set not null,
                    alter column secret_key set not null,
                    drop column secret
                """);
        execute(
                connection,
                "create index second_factor_secret_key_ix on second_factor (secret_key)");
    }

    private void sealAll(Connection connection) throws SQLException {
        var table = new SecondFactorSealing();
        try (Statement before = connection.createStatement();
                SealedRows sealed = new SealedRows(connection, table);
                ResultSet rows =
                        before.executeQuery("select account_id, secret from second_factor")) {
            while (rows.next()) {
                UUID account = rows.getObject("account_id", UUID.class);
                byte[] secret = open(account, rows.getString("secret"));
                sealed.write(
                        account,
                        List.of(SecondFactorSealing.seal(account, secret, keys.current())),
                        keys.current());
            }
        }
    }

    /** As it was encrypted before: the signing key's id, a colon, and nonce, text and tag. */
    private byte[] open(UUID account, String encrypted) {
        String[] parts = encrypted.split(":", 2);
        byte[] bytes = Base64.getDecoder().decode(parts[1]);
        SigningKey key =
                signingKeys
                        .all()
                        .filter(known -> known.id().equals(parts[0]))
                        .findFirst()
                        .orElseThrow(() -> SigningKey.missing(parts[0]));
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key.derive("second factor"), "AES"),
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(bytes, NONCE_BYTES)));
            cipher.updateAAD(account.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("A second factor's secret cannot be opened", changed);
        }
    }

    private static void execute(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
