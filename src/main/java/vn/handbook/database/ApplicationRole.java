package vn.handbook.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/** Tells whoever lets the service work as the owner of its tables that it could do with less. */
@Singleton
class ApplicationRole {
    private static final Logger LOG = Logger.getLogger(ApplicationRole.class);
    private static final String OWNED =
            """
            select current_user from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                and pg_has_role(c.relowner, 'USAGE')
            limit 1
            """;

    private final AgroalDataSource database;

    ApplicationRole(AgroalDataSource database) {
        this.database = database;
    }

    void warnWhenItOwnsTheTables(@Observes StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet owner = statement.executeQuery(OWNED)) {
            if (owner.next()) {
                LOG.warnf(
                        "The service works as %s, which owns its tables and may change the schema."
                                + " Name the owner in QUARKUS_FLYWAY_USERNAME and"
                                + " QUARKUS_FLYWAY_PASSWORD, and in QUARKUS_DATASOURCE_USERNAME a role"
                                + " that owns nothing",
                        owner.getString(1));
            }
        }
    }
}
