package vn.handbook.member;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Writes sealed identifiers past the entity: what is recorded of the member does not change, and
 * neither does the version that callers hold.
 */
final class SealedRows implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 1000;

    private final PreparedStatement update;
    private int waiting;

    SealedRows(Connection connection) throws SQLException {
        update =
                connection.prepareStatement(
                        """
                        update member
                        set citizen_id_sealed = ?, citizen_id_hash = ?, citizen_id_ending_hash = ?,
                            phone_sealed = ?, phone_hash = ?, identifiers_key = ?
                        where id = ?
                        """);
    }

    void write(UUID memberId, SealedIdentifiers sealed) throws SQLException {
        update.setBytes(1, sealed.citizenIdSealed());
        update.setBytes(2, sealed.citizenIdHash());
        update.setBytes(3, sealed.citizenIdEndingHash());
        update.setBytes(4, sealed.phoneSealed());
        update.setBytes(5, sealed.phoneHash());
        update.setString(6, sealed.identifiersKey());
        update.setObject(7, memberId);
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
