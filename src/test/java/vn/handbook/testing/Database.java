package vn.handbook.testing;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.handbook.shared.memory.DatabaseChanges;

/** Looks at the rows behind the service's back. */
public final class Database {
    private Database() {}

    /** The rows' columns in the order of the query; as the role that the service works as. */
    public static List<List<Object>> rows(String query, Object... parameters) {
        try (Connection connection =
                Arc.container().instance(DataSource.class).get().getConnection()) {
            return rows(connection, query, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As the role that owns the tables. */
    public static List<List<Object>> rowsAsOwner(String query, Object... parameters) {
        try (Connection connection = connectAsOwner()) {
            return rows(connection, query, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** For a transaction that stands in the others' way. */
    public static Connection connectAsOwner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private static List<List<Object>> rows(
            Connection connection, String query, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (!statement.execute()) {
                rememberNothing();
                return List.of();
            }
            return read(statement.getResultSet());
        }
    }

    /** As after a change by the service itself, which does not wait for its own word either. */
    private static void rememberNothing() {
        if (Arc.container() != null) {
            Arc.container().instance(DatabaseChanges.class).get().happened();
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
