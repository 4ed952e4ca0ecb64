package vn.handbook.member;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import vn.handbook.shared.crypto.EncryptionKeys;
import vn.handbook.shared.crypto.SealedRows;

/**
 * Why: citizen ids and phones lay in clear text in the register, and with them in every backup. In
 * Java because the database never has the key. All in one transaction: a row is sealed and its
 * clear text dropped, or nothing has happened.
 */
final class SealIdentifiersMigration implements JavaMigration {
    private static final int ROWS_AT_A_TIME = 1000;
    private static final String CLEAR_ROWS =
            "select id, citizen_id, phone from member where identifiers_key is null";

    static final MigrationVersion VERSION = MigrationVersion.fromVersion("202611240616");

    private final EncryptionKeys keys;

    SealIdentifiersMigration(EncryptionKeys keys) {
        this.keys = keys;
    }

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "seal identifiers";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        execute(
                connection,
                """
                alter table member
                    add column citizen_id_sealed bytea,
                    add column citizen_id_hash bytea,
                    add column citizen_id_ending_hash bytea,
                    add column phone_sealed bytea,
                    add column phone_hash bytea,
                    -- which key sealed and hashed the row's identifiers
                    add column identifiers_key text
                """);
        sealAll(connection);
        execute(
                connection,
                """
                alter table member
                    alter column identifiers_key set not null,
                    drop column citizen_id,
                    drop column phone,
                    add constraint member_citizen_id_hash_uq unique (citizen_id_hash),
                    add constraint member_citizen_id_sealed_ck check (
                        (citizen_id_sealed is null) = (citizen_id_hash is null)
                        and (citizen_id_sealed is null) = (citizen_id_ending_hash is null)),
                    add constraint member_phone_sealed_ck check ((phone_sealed is null) = (phone_hash is null))
                """);
        execute(
                connection,
                "create index member_citizen_id_ending_hash_ix on member (citizen_id_ending_hash)");
        // Not unique: a family may share its phone
        execute(connection, "create index member_phone_hash_ix on member (phone_hash)");
        execute(connection, "create index member_identifiers_key_ix on member (identifiers_key)");
    }

    private void sealAll(Connection connection) throws SQLException {
        try (Statement clear = connection.createStatement();
                SealedRows sealed = new SealedRows(connection, new MemberSealing())) {
            clear.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = clear.executeQuery(CLEAR_ROWS)) {
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    var clearText =
                            new Identifiers(rows.getString("citizen_id"), rows.getString("phone"));
                    sealed.write(
                            id,
                            MemberSealing.columnsOf(
                                    IdentifierVault.seal(id, clearText, keys.current())),
                            keys.current());
                }
            }
        }
    }

    private static void execute(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
