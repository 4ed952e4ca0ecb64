package vn.handbook.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.shared.crypto.EncryptionKey;

/** A throw-away PostgreSQL and keys for the whole run of the tests. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedPostgres.throwAway();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.applicationUsername(),
                "quarkus.datasource.password", database.applicationPassword(),
                "quarkus.flyway.username", database.username(),
                "quarkus.flyway.password", database.password(),
                "handbook.token.signing-key",
                        newKey("signing-key.pem", SigningKey::makeUnlessPresent),
                "handbook.encryption.key",
                        newKey("encryption-key", EncryptionKey::makeUnlessPresent));
    }

    private static String newKey(String name, Consumer<Path> make) {
        try {
            Path key = Files.createTempDirectory("handbook-key").resolve(name);
            make.accept(key);
            key.getParent().toFile().deleteOnExit();
            key.toFile().deleteOnExit();
            return key.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        database.close();
    }
}
