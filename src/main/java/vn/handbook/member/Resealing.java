package vn.handbook.member;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.EncryptionKeys;

/** Moves identifiers from other keys to the one that encrypts now. */
@Singleton
class Resealing {
    static final int BATCH = 200;

    private final AgroalDataSource database;
    private final EncryptionKeys keys;
    private final IdentifierVault vault;

    Resealing(AgroalDataSource database, EncryptionKeys keys, IdentifierVault vault) {
        this.database = database;
        this.keys = keys;
        this.vault = vault;
    }

    /**
     * One small batch, in the transaction at hand. Rows that another replica, or somebody who
     * corrects a record, has at the moment are passed over: whoever comes next finds them.
     *
     * @return how many rows it was
     */
    int resealBatch() throws SQLException {
        int moved = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement(
                                """
                                select id, citizen_id_sealed, phone_sealed, identifiers_key
                                from member
                                where identifiers_key <> ?
                                limit ?
                                for no key update skip locked
                                """);
                SealedRows resealed = new SealedRows(connection)) {
            find.setString(1, keys.current().id());
            find.setInt(2, BATCH);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    resealed.write(id, vault.seal(id, vault.open(id, read(rows))));
                    moved++;
                }
            }
        }
        return moved;
    }

    private static SealedIdentifiers read(ResultSet row) throws SQLException {
        return new SealedIdentifiers(
                row.getBytes("citizen_id_sealed"),
                null,
                null,
                row.getBytes("phone_sealed"),
                null,
                row.getString("identifiers_key"));
    }

    /**
     * @throws EncryptionKey.UnusableKey when there are rows that no configured key opens
     */
    void requireKeysOfAllRows() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement(
                                "select identifiers_key from member where identifiers_key <> all (?) limit 1")) {
            find.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.all().stream().map(EncryptionKey::id).toArray()));
            try (ResultSet rows = find.executeQuery()) {
                if (rows.next()) {
                    throw EncryptionKey.missing(rows.getString(1));
                }
            }
        }
    }
}
