package vn.handbook.testing;

import java.nio.file.Path;
import java.util.Map;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.shared.crypto.EncryptionKey;

/** What an operator sets for replicas that share a database and its keys. */
public final class GivenDatabase {
    private GivenDatabase() {}

    /**
     * @param folder where the keys are, or are made
     */
    public static Map<String, String> environment(EmbeddedPostgres given, Path folder) {
        Path signingKey = folder.resolve("signing-key.pem");
        SigningKey.makeUnlessPresent(signingKey);
        Path encryptionKey = folder.resolve("encryption-key");
        EncryptionKey.makeUnlessPresent(encryptionKey);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                given.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                given.applicationUsername(),
                "QUARKUS_DATASOURCE_PASSWORD",
                given.applicationPassword(),
                "QUARKUS_FLYWAY_USERNAME",
                given.username(),
                "QUARKUS_FLYWAY_PASSWORD",
                given.password(),
                "HANDBOOK_ENCRYPTION_KEY",
                encryptionKey.toString(),
                "HANDBOOK_TOKEN_SIGNING_KEY",
                signingKey.toString());
    }
}
