package vn.handbook.shared.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Authenticator;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** A key is replaced in every table, and nobody notices. */
@HttpTest
class ResealingTest {
    private static final String SECOND_FACTOR = "/api/v1/me/second-factor";

    @Inject @All List<SealedTable> tables;
    @Inject AgroalDataSource database;
    @Inject EncryptionKeys keys;
    @Inject Passwords passwords;
    @TempDir Path folder;

    private OwnAccount account;

    @BeforeEach
    void enter() {
        account = OwnAccount.of(passwords).as("EDITOR", Demo.PROVINCE);
    }

    @AfterEach
    void forget() {
        Database.rows("delete from data_import");
        account.close();
    }

    @Test
    void everyColumnThatSaysItIsSealedBelongsToATableThatIsResealed() {
        var columns = new ArrayList<List<Object>>();
        for (SealedTable table : tables) {
            for (String column : table.columns()) {
                columns.add(List.of(table.table(), column));
            }
        }
        assertThat(columns)
                .containsAll(
                        Database.rows(
                                """
                                select table_name::text, column_name::text from information_schema.columns
                                where table_schema = 'public' and column_name like '%sealed'
                                """));
        assertThat(tables).extracting(SealedTable::table).contains("member", "second_factor");
    }

    @Test
    void replacedKeyIsReplacedInEveryRowBySeveralReplicasAtOnceAndNothingElseChanges()
            throws Exception {
        var app = begun();
        List<List<Object>> before = versions();
        String citizenId = citizenId();
        EncryptionKey next = newKey();
        try {
            reseal(new EncryptionKeys(next, List.of(keys.current())));
            for (SealedTable table : tables) {
                assertThat(keysOf(table)).containsExactly(next.id());
                assertThatThrownBy(() -> resealing(keys).requireKeysOfAllRows(table))
                        .isInstanceOf(EncryptionKey.UnusableKey.class)
                        .hasMessageContaining(next.id())
                        .hasMessageContaining("HANDBOOK_ENCRYPTION_OTHER_KEYS");
            }
        } finally {
            reseal(new EncryptionKeys(keys.current(), List.of(next)));
        }
        for (SealedTable table : tables) {
            assertThat(keysOf(table)).containsExactly(keys.current().id());
            resealing(keys).requireKeysOfAllRows(table);
        }
        assertThat(versions()).isEqualTo(before);
        // What came through both keys is still what it was
        assertThat(citizenId()).isEqualTo(citizenId);
        account.request()
                .contentType("application/json")
                .body("{\"otp\": \"" + app.code() + "\"}")
                .post(SECOND_FACTOR + "/confirmations")
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsMovedToAnotherRowDoesNotOpen() {
        begun();
        EncryptionKey current = keys.current();
        for (SealedTable table : tables) {
            List<Object> row =
                    Database.rows(
                                    "select %s, %s from %s where %s is not null limit 1"
                                            .formatted(
                                                    table.idColumn(),
                                                    String.join(", ", table.columns()),
                                                    table.table(),
                                                    table.columns().get(0)))
                            .get(0);
            var made = new ArrayList<byte[]>();
            row.subList(1, row.size()).forEach(column -> made.add((byte[]) column));
            assertThat(table.reseal((UUID) row.get(0), made, current, current))
                    .hasSameSizeAs(table.columns());
            assertThatThrownBy(() -> table.reseal(UUID.randomUUID(), made, current, current))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static String citizenId() {
        return Client.as("member")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .extract()
                .path("data.member.citizenId");
    }

    /** With a row in every table. */
    private Authenticator begun() {
        Client.as("officer")
                .contentType("text/csv")
                .body("Họ và tên".getBytes(UTF_8))
                .post("/api/v1/imports?kind=MEMBERS")
                .then()
                .statusCode(202);
        return new Authenticator(
                account.request()
                        .contentType("application/json")
                        .body("{\"currentPassword\": \"" + OwnAccount.PASSWORD + "\"}")
                        .post(SECOND_FACTOR)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("secret"));
    }

    private void reseal(EncryptionKeys replaced) throws Exception {
        for (SealedTable table : tables) {
            Callable<Integer> replica =
                    () -> {
                        int all = 0;
                        int batch;
                        do {
                            batch =
                                    QuarkusTransaction.requiringNew()
                                            .call(() -> resealing(replaced).resealBatch(table));
                            all += batch;
                        } while (batch > 0);
                        return all;
                    };
            long rows = Database.count(table.table());
            var replicas = Executors.newFixedThreadPool(2);
            try {
                int moved = 0;
                for (var done : replicas.invokeAll(List.of(replica, replica))) {
                    moved += done.get();
                }
                assertThat(moved).isEqualTo((int) rows).isPositive();
            } finally {
                replicas.shutdown();
            }
        }
    }

    private Resealing resealing(EncryptionKeys replaced) {
        return new Resealing(database, replaced);
    }

    private EncryptionKey newKey() {
        Path file = folder.resolve(UUID.randomUUID().toString());
        EncryptionKey.makeUnlessPresent(file);
        return EncryptionKey.read(file);
    }

    private static List<String> keysOf(SealedTable table) {
        return Database.rows(
                        "select distinct %s from %s".formatted(table.keyColumn(), table.table()))
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    /** What callers hold; a replaced key is no change of a record. */
    private List<List<Object>> versions() {
        var versions = new ArrayList<List<Object>>();
        for (SealedTable table : tables) {
            versions.addAll(
                    Database.rows(
                            "select %s, to_jsonb(t) ->> 'version' from %s t order by 1"
                                    .formatted(table.idColumn(), table.table())));
        }
        return versions;
    }
}
