package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

/**
 * {@code kill -9} at every step of an upload and of a removal leaves no orphan and no dangling
 * reference; asked for with {@code -Dkilled=true}, and with {@code -Ps3proxy} the files lie in an
 * object store meanwhile.
 */
@EnabledIfSystemProperty(named = "killed", matches = "true")
class KilledUploadIT {
    private static final UUID DRAFT = Demo.document(901);
    private static final int SIZE = 900_001;

    /** After the last part was sent, in milliseconds: through the examination to its end. */
    private static final int[] DURING_EXAMINATION = {0, 100, 400, 900, 1600, 2500};

    private static final int[] DURING_REMOVAL = {0, 10};

    @TempDir Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> figures = new ArrayList<>();
    private EmbeddedPostgres database;
    private ObjectStoreServer store;
    private PackagedApplication application;
    private LibraryCalls library;
    private int seed;

    @Test
    void nothingIsHalfThereWhereverItIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwAway()) {
            database = postgres;
            configure();
            start();
            try {
                killedWhileReceiving();
                for (int delay : DURING_EXAMINATION) {
                    killedWhileExamining(delay);
                }
                for (int delay : DURING_REMOVAL) {
                    killedWhileRemoving(delay);
                }
                inTheEndNothingIsLeft();
            } finally {
                application.close();
                if (store != null) {
                    store.close();
                }
                figures.forEach(System.out::println);
            }
        }
    }

    private void configure() throws Exception {
        Path signing = folder.resolve("signing-key.pem");
        Path encryption = folder.resolve("encryption-key");
        SigningKey.makeUnlessPresent(signing);
        EncryptionKey.makeUnlessPresent(encryption);
        if (System.getProperty(ObjectStoreServer.CLASSPATH) != null) {
            store = ObjectStoreServer.start(folder.resolve("store"));
            environment.putAll(store.environment());
        }
        environment.put("HANDBOOK_DEMO", "true");
        environment.put("HANDBOOK_TOKEN_SIGNING_KEY", signing.toString());
        environment.put("HANDBOOK_ENCRYPTION_KEY", encryption.toString());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    private void start() throws Exception {
        application = PackagedApplication.start(folder, environment).ready();
        library = new LibraryCalls(application);
    }

    private void kill() throws Exception {
        application.killWithChildren();
        // Whoever died while examining is taken for dead after minutes; they are over
        execute("update document_upload set checked_until = now() where state = 'CHECKING'");
        start();
        noDanglingReference();
    }

    private byte[] text() {
        var bytes = new byte[SIZE];
        var random = new Random(++seed);
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    private void killedWhileReceiving() throws Exception {
        byte[] bytes = text();
        String upload = library.begin(DRAFT, SIZE, "a.txt", "TEXT");
        kill();
        assertThat(library.offset(upload)).isZero();
        for (int part = 1; part <= 2; part++) {
            CompletableFuture<?> sending =
                    sent(library.part(upload, library.offset(upload), first(bytes, upload)));
            if (part == 1) {
                sending.join();
            }
            kill();
        }
        figures.add("killed while receiving: resumed at " + library.offset(upload));
        library.complete(upload, bytes);
        library.await(upload, "ATTACHED");
        arrived(upload, bytes);
    }

    private byte[] first(byte[] bytes, String upload) throws Exception {
        int offset = (int) library.offset(upload);
        return java.util.Arrays.copyOfRange(bytes, offset, offset + 300_000);
    }

    /** Without waiting for the answer, which may never come. */
    private CompletableFuture<?> sent(HttpRequest.Builder request) {
        LibraryCalls calls = library;
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return calls.send(request);
                    } catch (Exception killed) {
                        return killed;
                    }
                });
    }

    private void killedWhileExamining(int delay) throws Exception {
        byte[] bytes = text();
        String upload = library.begin(DRAFT, SIZE, "b.txt", "TEXT");
        sent(library.part(upload, 0, bytes));
        TimeUnit.MILLISECONDS.sleep(delay);
        kill();
        figures.add(
                "killed %d ms after the last part: %s"
                        .formatted(delay, library.read(upload).path("state").asText()));
        library.complete(upload, bytes);
        library.await(upload, "ATTACHED");
        arrived(upload, bytes);
    }

    private void arrived(String upload, byte[] bytes) throws Exception {
        assertThat(library.content(LibraryCalls.file(upload), null).body()).isEqualTo(bytes);
        noDanglingReference();
    }

    private void killedWhileRemoving(int delay) throws Exception {
        byte[] bytes = text();
        String upload = library.begin(DRAFT, SIZE, "c.txt", "TEXT");
        library.complete(upload, bytes);
        library.await(upload, "ATTACHED");
        String file = LibraryCalls.file(upload);
        sent(library.to(file).DELETE());
        TimeUnit.MILLISECONDS.sleep(delay);
        kill();
        int status = library.content(file, null).statusCode();
        figures.add("killed %d ms after a removal was asked for: %d".formatted(delay, status));
        assertThat(status).isIn(200, 404);
        if (status == 200) {
            assertThat(library.send(library.to(file).DELETE()).statusCode()).isEqualTo(204);
        }
    }

    /** Whatever a document refers to is there, all of it. */
    private void noDanglingReference() throws Exception {
        assertThat(
                        count(
                                """
                                document_file f join file_content c on c.id = f.content_id
                                where c.doomed_at is not null or c.storage = 'DATABASE' and f.size <> (
                                    select coalesce(sum(octet_length(bytes)), 0) from file_chunk k
                                    where k.content_id = f.content_id)
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                file_content c where doomed_at is null
                                    and not exists (select from file_reference r where r.content_id = c.id)
                                    and not exists (select from document_upload u where u.content_id = c.id)
                                """))
                .isZero();
        if (store != null) {
            for (String kept :
                    texts(
                            "select id from file_content where storage = 'OBJECT_STORE' and doomed_at is null")) {
                assertThat(store.objects()).containsKey(kept);
            }
            for (String object : store.objects().keySet()) {
                assertThat(count("file_content where id = '" + object + "'")).isEqualTo(1);
            }
        }
    }

    /** All files are removed, and the time in which they might still be read is over. */
    private void inTheEndNothingIsLeft() throws Exception {
        for (String file : texts("select id from document_file where size = " + SIZE)) {
            String address = "/api/v1/documents/" + DRAFT + "/files/" + file;
            assertThat(library.send(library.to(address).DELETE()).statusCode()).isEqualTo(204);
        }
        execute("update file_content set doomed_at = 'epoch' where doomed_at is not null");
        for (int i = 0; i < 180 && count("file_content where doomed_at is not null") > 0; i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        assertThat(count("file_content where doomed_at is not null or size = " + SIZE)).isZero();
        assertThat(count("document_upload where state <> 'ATTACHED'")).isZero();
        noDanglingReference();
        if (store != null) {
            assertThat(store.objects()).doesNotContainValue((long) SIZE);
        }
    }

    private long count(String what) throws Exception {
        return Long.parseLong(texts("select count(*) from " + what).get(0));
    }

    private List<String> texts(String query) throws Exception {
        try (Connection connection = connection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String statement) throws Exception {
        try (Connection connection = connection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private Connection connection() throws Exception {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
    }
}
