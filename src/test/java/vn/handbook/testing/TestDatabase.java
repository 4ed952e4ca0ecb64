package vn.handbook.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;

/** A throw-away PostgreSQL and signing key for the whole run of the tests. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedPostgres.throwAway();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                "handbook.token.signing-key", newSigningKey().toString());
    }

    private static Path newSigningKey() {
        try {
            Path key = Files.createTempDirectory("handbook-key").resolve("signing-key.pem");
            SigningKey.makeUnlessPresent(key);
            key.toFile().deleteOnExit();
            key.getParent().toFile().deleteOnExit();
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        database.close();
    }
}
