package vn.handbook.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whether the database answers. The framework's own check repeats the driver's words, and those
 * name the database's address.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final String NAME = "database";
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    DatabaseReadiness(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? HealthCheckResponse.up(NAME)
                    : HealthCheckResponse.down(NAME);
        } catch (SQLException away) {
            LOG.warnf("Database not ready: %s", away.getSQLState());
            return HealthCheckResponse.down(NAME);
        }
    }
}
