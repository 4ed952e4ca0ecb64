package vn.handbook.testing;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the rows behind the service's back. */
public final class Database {
    private Database() {}

    /** The rows' columns in the order of the query. */
    public static List<List<Object>> rows(String query, Object... parameters) {
        var source = Arc.container().instance(DataSource.class).get();
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (!statement.execute()) {
                return List.of();
            }
            return read(statement.getResultSet());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static long count(String table) {
        return (Long) rows("select count(*) from " + table).get(0).get(0);
    }

    private static List<List<Object>> read(ResultSet result) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        while (result.next()) {
            var row = new ArrayList<Object>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.add(result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
