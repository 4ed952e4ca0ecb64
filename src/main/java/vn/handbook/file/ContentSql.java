package vn.handbook.file;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Contents and their pieces. Not entities: a session would keep every piece that passes through it
 * until the transaction ends.
 */
@ApplicationScoped
class ContentSql {
    private final AgroalDataSource database;

    ContentSql(AgroalDataSource database) {
        this.database = database;
    }

    /** Something done with one connection, which belongs to the transaction if there is one. */
    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, List<Object> values, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return work.on(statement);
        } catch (SQLException failure) {
            throw new ContentUnavailable(failure);
        }
    }

    int update(String sql, Object... values) {
        return with(sql, List.of(values), PreparedStatement::executeUpdate);
    }

    Optional<byte[]> bytes(String sql, Object... values) {
        return with(
                sql,
                List.of(values),
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                    }
                });
    }

    List<UUID> ids(String sql, Object... values) {
        return with(
                sql,
                List.of(values),
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        var ids = new ArrayList<UUID>();
                        while (rows.next()) {
                            ids.add(rows.getObject(1, UUID.class));
                        }
                        return ids;
                    }
                });
    }

    Optional<String> text(String sql, Object... values) {
        return with(
                sql,
                List.of(values),
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.ofNullable(row.getString(1))
                                : Optional.empty();
                    }
                });
    }

    /** Serves others who want the same, until the transaction ends. */
    void lock(String what) {
        with(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                List.of(what),
                PreparedStatement::execute);
    }
}
