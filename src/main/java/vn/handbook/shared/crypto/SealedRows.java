package vn.handbook.shared.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes sealed columns past the entities: what they mean does not change, and neither does the
 * version that callers hold.
 */
public final class SealedRows implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 1000;

    private final PreparedStatement update;
    private int waiting;

    public SealedRows(Connection connection, SealedTable table) throws SQLException {
        update =
                connection.prepareStatement(
                        "update %s set %s, %s = ? where %s = ?"
                                .formatted(
                                        table.table(),
                                        table.columns().stream()
                                                .map(column -> column + " = ?")
                                                .collect(Collectors.joining(", ")),
                                        table.keyColumn(),
                                        table.idColumn()));
    }

    /**
     * @param made in the order of the table's columns
     */
    public void write(UUID id, List<byte[]> made, EncryptionKey key) throws SQLException {
        int place = 1;
        for (byte[] column : made) {
            update.setBytes(place++, column);
        }
        update.setString(place++, key.id());
        update.setObject(place, id);
        update.addBatch();
        if (++waiting == ROWS_AT_A_TIME) {
            flush();
        }
    }

    private void flush() throws SQLException {
        update.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (update) {
            flush();
        }
    }
}
