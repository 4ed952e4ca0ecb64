package vn.handbook.shared.crypto;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Moves what is sealed from other keys to the one that encrypts now. */
@Singleton
class Resealing {
    static final int BATCH = 200;

    private final AgroalDataSource database;
    private final EncryptionKeys keys;

    Resealing(AgroalDataSource database, EncryptionKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * One small batch, in the transaction at hand. Rows that another replica, or somebody who
     * changes a record, has at the moment are passed over: whoever comes next finds them.
     *
     * @return how many rows it was
     */
    int resealBatch(SealedTable table) throws SQLException {
        int moved = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement(
                                """
                                select %s, %s, %s from %s where %3$s <> ?
                                limit ?
                                for no key update skip locked
                                """
                                        .formatted(
                                                table.idColumn(),
                                                String.join(", ", table.columns()),
                                                table.keyColumn(),
                                                table.table()));
                SealedRows resealed = new SealedRows(connection, table)) {
            find.setString(1, keys.current().id());
            find.setInt(2, BATCH);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(table.idColumn(), UUID.class);
                    EncryptionKey from = keys.byId(rows.getString(table.keyColumn()));
                    resealed.write(
                            id,
                            table.reseal(id, made(table, rows), from, keys.current()),
                            keys.current());
                    moved++;
                }
            }
        }
        return moved;
    }

    private static List<byte[]> made(SealedTable table, ResultSet row) throws SQLException {
        var made = new ArrayList<byte[]>();
        for (String column : table.columns()) {
            made.add(row.getBytes(column));
        }
        return made;
    }

    /**
     * @throws EncryptionKey.UnusableKey when there are rows that no configured key opens
     */
    void requireKeysOfAllRows(SealedTable table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement(
                                "select %s from %s where %1$s <> all (?) limit 1"
                                        .formatted(table.keyColumn(), table.table()))) {
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
