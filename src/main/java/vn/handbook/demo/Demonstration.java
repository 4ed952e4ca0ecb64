package vn.handbook.demo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Loads the demonstration on the first start where it is asked for, and says how to use it. */
@Singleton
class Demonstration {
    private static final Logger LOG = Logger.getLogger(Demonstration.class);

    /** Replicas that start together load once. */
    private static final long LOCK = 20260203L;

    private final boolean wanted;
    private final AgroalDataSource database;
    private final DemoLoader loader;

    Demonstration(
            @ConfigProperty(name = "handbook.demo") boolean wanted,
            AgroalDataSource database,
            DemoLoader loader) {
        this.wanted = wanted;
        this.database = database;
        this.loader = loader;
    }

    void loadOnFirstStart(@Observes StartupEvent start) throws SQLException, IOException {
        if (!wanted) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            if (isEmpty(statement)) {
                loader.load(connection);
            } else if (!isDemonstration(statement)) {
                throw new IllegalStateException(
                        "handbook.demo=true, but the database holds other data. The demonstration needs a database"
                                + " of its own: set handbook.demo=false, or name an empty one.");
            }
            connection.commit();
        }
    }

    void tellHowToUseIt(@ObservesAsync HttpServerStart server) {
        if (!wanted) {
            return;
        }
        String address = "http://localhost:" + server.options().getPort();
        LOG.infof(
                """


                  Sổ tay đảng viên điện tử: dữ liệu trình diễn đã sẵn sàng (demonstration is ready)

                    Swagger UI   %1$s/q/swagger-ui
                    API          %1$s/api/v1
                    Contract     %1$s/q/openapi

                    Mật khẩu chung (password): %2$s
                %3$s
                """,
                address,
                DemoAccount.PASSWORD,
                Arrays.stream(DemoAccount.values())
                        .map(
                                account ->
                                        "    %-12s %s"
                                                .formatted(
                                                        account.username(), account.description()))
                        .collect(Collectors.joining("\n")));
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        return !exists(statement, "select 1 from organization")
                && !exists(statement, "select 1 from account");
    }

    private static boolean isDemonstration(Statement statement) throws SQLException {
        return exists(
                statement,
                "select 1 from organization where id = '"
                        + DemoIds.ORGANIZATION.id(DemoProvince.PROVINCE)
                        + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query + " limit 1")) {
            return rows.next();
        }
    }
}
