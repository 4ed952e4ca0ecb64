package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.testing.Demo;
import vn.handbook.testing.LibraryCalls;
import vn.handbook.testing.ObjectStoreServer;
import vn.handbook.testing.PackagedApplication;

/** Files in an S3-compatible store: {@code ./mvnw verify -Ps3proxy -Dit.test=ObjectStoreIT}. */
@EnabledIfSystemProperty(named = ObjectStoreServer.CLASSPATH, matches = ".+")
class ObjectStoreIT {
    private static final UUID DRAFT = Demo.document(901);
    private static final int SIZE = 3_000_000;

    @TempDir Path folder;

    private EmbeddedPostgres database;

    private PackagedApplication application(ObjectStoreServer store) {
        Path signing = folder.resolve("signing-key.pem");
        Path encryption = folder.resolve("encryption-key");
        SigningKey.makeUnlessPresent(signing);
        EncryptionKey.makeUnlessPresent(encryption);
        Map<String, String> environment = new HashMap<>(store.environment());
        environment.put("HANDBOOK_DEMO", "true");
        environment.put("HANDBOOK_TOKEN_SIGNING_KEY", signing.toString());
        environment.put("HANDBOOK_ENCRYPTION_KEY", encryption.toString());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        return PackagedApplication.start(folder, environment).ready();
    }

    private long count(String what) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.username(), database.password());
                ResultSet row =
                        connection.createStatement().executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A text, so that no other type is seen in it. */
    private static byte[] text(int seed) {
        var bytes = new byte[SIZE];
        var random = new Random(seed);
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    @Test
    void filesAreKeptInTheStoreAndReadFromIt() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwAway();
                var store = ObjectStoreServer.start(folder.resolve("store"))) {
            database = postgres;
            try (var application = application(store)) {
                var library = new LibraryCalls(application);
                long demonstration = store.objects().size();
                byte[] bytes = text(1);
                String file = attached(library, bytes, "a.txt");
                assertThat(store.objects()).hasSize((int) demonstration + 1);
                assertThat(store.objects()).containsValue((long) SIZE);
                assertThat(count("file_content where storage = 'OBJECT_STORE' and size = " + SIZE))
                        .isEqualTo(1);
                assertThat(
                                count(
                                        "file_chunk k join file_content c on c.id = k.content_id where c.size = "
                                                + SIZE))
                        .isZero();

                HttpResponse<byte[]> whole = library.content(file, null);
                assertThat(whole.statusCode()).isEqualTo(200);
                assertThat(whole.body()).isEqualTo(bytes);
                HttpResponse<byte[]> part = library.content(file, "bytes=131000-1000000");
                assertThat(part.statusCode()).isEqualTo(206);
                assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 131_000, 1_000_001));

                theSameFileIsKeptOnce(library, store, bytes);
                whatTheStoreCannotDoNowIsDoneLater(library, store, file);
            }
        }
    }

    private static String attached(LibraryCalls library, byte[] bytes, String name)
            throws Exception {
        String upload = library.begin(DRAFT, bytes.length, name, "TEXT");
        library.complete(upload, bytes);
        library.await(upload, "ATTACHED");
        return LibraryCalls.file(upload);
    }

    private void theSameFileIsKeptOnce(LibraryCalls library, ObjectStoreServer store, byte[] bytes)
            throws Exception {
        String again = attached(library, bytes, "b.txt");
        assertThat(library.content(again, null).body()).isEqualTo(bytes);
        assertThat(
                        count(
                                "file_reference r join file_content c on c.id = r.content_id where c.size = "
                                        + SIZE))
                .isEqualTo(2);
        // The second object is there until the sweep; only the row of the doomed one remembers it
        for (String object : store.objects().keySet()) {
            assertThat(count("file_content where id = '" + object + "'")).isEqualTo(1);
        }
    }

    private void whatTheStoreCannotDoNowIsDoneLater(
            LibraryCalls library, ObjectStoreServer store, String file) throws Exception {
        store.stop();
        assertThat(library.content(file, null).statusCode()).isEqualTo(503);
        byte[] bytes = text(2);
        String upload = library.begin(DRAFT, bytes.length, "c.txt", "TEXT");
        library.complete(upload, bytes);
        library.await(upload, "CHECKING");
        store.resume();
        library.await(upload, "ATTACHED");
        assertThat(library.content(LibraryCalls.file(upload), null).body()).isEqualTo(bytes);
        assertThat(library.content(file, null).statusCode()).isEqualTo(200);
    }
}
