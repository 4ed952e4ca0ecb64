package vn.handbook;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.database.EmbeddedPostgresException;
import vn.handbook.shared.crypto.EncryptionKey;

/** Starts the service, and before it, where no database is configured, one of its own. */
@QuarkusMain
public class Main {
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNER_PASSWORD = "quarkus.flyway.password";
    private static final String SIGNING_KEY = "handbook.token.signing-key";
    private static final String ENCRYPTION_KEY = "handbook.encryption.key";

    public static void main(String... args) {
        // Before anything logs: PostgreSQL's driver would otherwise settle on the JDK's own log
        // manager
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(JDBC_URL, String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        try {
            startDatabase(config.getValue("handbook.data-directory", Path.class).toAbsolutePath());
        } catch (EmbeddedPostgresException
                | SigningKey.UnusableKey
                | EncryptionKey.UnusableKey refused) {
            // Nothing has set the log up yet: going on would bury the message in what it holds back
            System.err.println(refused.getMessage());
            Runtime.getRuntime().halt(1);
        }
        Quarkus.run(args);
    }

    /**
     * Nobody closes the database: it ends with this JVM, after everything that uses it. A live
     * reload calls {@code main} again in the same JVM and finds it configured.
     */
    private static void startDatabase(Path directory) {
        EmbeddedPostgres database = EmbeddedPostgres.durable(directory);
        Path key = directory.resolve("signing-key.pem");
        SigningKey.makeUnlessPresent(key);
        Path encryptionKey = directory.resolve("encryption-key");
        EncryptionKey.makeUnlessPresent(encryptionKey);
        System.setProperty(JDBC_URL, database.jdbcUrl());
        System.setProperty(USERNAME, database.applicationUsername());
        System.setProperty(PASSWORD, database.applicationPassword());
        System.setProperty(OWNER, database.username());
        System.setProperty(OWNER_PASSWORD, database.password());
        System.setProperty(SIGNING_KEY, key.toString());
        System.setProperty(ENCRYPTION_KEY, encryptionKey.toString());
    }
}
