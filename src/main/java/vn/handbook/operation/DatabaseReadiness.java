package vn.handbook.operation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whether the database answers. The framework's own check repeats the driver's words, and those
 * name the database's address. With a connection and a thread of its own: however many requests
 * wait for either, whoever watches over the service is answered, and does not restart it in the
 * middle of the rush.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final String NAME = "database";
    private static final int PATIENCE_SECONDS = 2;

    private final AgroalDataSource database;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        var own = new Thread(work, "readiness");
                        own.setDaemon(true);
                        return own;
                    });

    DatabaseReadiness(@DataSource("readiness") AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(this::look)
                .runSubscriptionOn(thread)
                .ifNoItem()
                .after(Duration.ofSeconds(PATIENCE_SECONDS + 1))
                .recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }

    private HealthCheckResponse look() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            // What fails in a statement is not put back into the pool
            statement.execute("select 1");
            return HealthCheckResponse.up(NAME);
        } catch (SQLException away) {
            LOG.warnf("Database not ready: %s", away.getSQLState());
            return HealthCheckResponse.down(NAME);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
