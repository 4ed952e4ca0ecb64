package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.security.Refusal.refused;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** What happens to a request in whose midst rights, or the database, go away. */
@HttpTest
class InterruptionTest {
    private static final String EXPORT = "/api/v1/me/export";

    /** Read by every export, late. */
    private static final String WAITED_FOR = "second_factor";

    @Inject Passwords passwords;
    @Inject AgroalDataSource pool;

    private OwnAccount account;
    private String token;

    @BeforeEach
    void enter() {
        account = OwnAccount.of(passwords).as("EDITOR", Demo.PROVINCE);
        token = account.token();
    }

    @AfterEach
    void forget() {
        account.close();
    }

    /** Something done to the account, or to the database, while a request waits in its midst. */
    @FunctionalInterface
    private interface Event {
        void happen() throws SQLException;
    }

    /** Sends a request that has begun, waits for a table, and goes on when the event is over. */
    private static Response interrupted(String token, String path, String table, Event event)
            throws Exception {
        try (Connection lock = Database.connectAsOwner()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table " + table + " in access exclusive mode");
            CompletableFuture<Response> answer =
                    CompletableFuture.supplyAsync(() -> Client.with(token).get(path));
            awaitWaiting(table);
            event.happen();
            lock.rollback();
            return answer.get(60, TimeUnit.SECONDS);
        }
    }

    private static void awaitWaiting(String table) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (waiting(table).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static List<List<Object>> waiting(String table) {
        return Database.rowsAsOwner(
                "select pid from pg_locks where relation = cast(? as regclass) and not granted",
                table);
    }

    /** As the service's own role, which may end its own connections. */
    private static void cut(String table) {
        Database.rows(
                """
                select pg_terminate_backend(pid) from pg_locks
                where relation = cast(? as regclass) and not granted
                """,
                table);
    }

    @Test
    void S_050_whatNothingInterruptsIsHandedOut() throws Exception {
        interrupted(token, EXPORT, WAITED_FOR, () -> {}).then().statusCode(200);
    }

    @Test
    void S_050_aSessionThatEndsDuringAnExportGetsNothing() throws Exception {
        isDenied(
                "update session set revoked_at = clock_timestamp() where account_id = ?",
                account.id());
    }

    @Test
    void S_050_anAccountThatIsClosedDuringAnExportGetsNothing() throws Exception {
        isDenied("update account set disabled_at = clock_timestamp() where id = ?", account.id());
    }

    @Test
    void S_050_rightsThatChangeDuringAnExportStopIt() throws Exception {
        isDenied(
                "update account set rights_changed_at = clock_timestamp() where id = ?",
                account.id());
    }

    private void isDenied(String withdrawal, UUID id) throws Exception {
        long before = exports();
        Response answer =
                interrupted(token, EXPORT, WAITED_FOR, () -> Database.rows(withdrawal, id));
        refused(answer, 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
        assertThat(answer.asString()).doesNotContain(account.username());
        // Nothing was handed out, and nothing is said to have been
        assertThat(exports()).isEqualTo(before);
    }

    private long exports() {
        return (Long)
                Database.rows(
                                "select count(*) from audit_event where action = 'DATA_EXPORTED' and account_id = ?",
                                account.id())
                        .get(0)
                        .get(0);
    }

    @Test
    void S_050_aDatabaseThatGoesAwayInTheMidstIsNoAnswer() throws Exception {
        Response answer = interrupted(token, EXPORT, WAITED_FOR, () -> cut(WAITED_FOR));
        isAway(answer);
        assertThat(answer.asString()).doesNotContain(account.username());
        assertThat(exports()).isZero();
        Client.with(token).get(EXPORT).then().statusCode(200);
    }

    @Test
    void S_050_aListWhoseConnectionIsCutIsNoEmptyList() throws Exception {
        isAway(interrupted(token, "/api/v1/resolutions", "resolution", () -> cut("resolution")));
        Client.with(token).get("/api/v1/resolutions").then().statusCode(200);
    }

    /** Whoever cannot be looked up is nobody: neither the right nor the wrong password is told. */
    @Test
    void S_050_nobodySignsInWhileTheirStandingCannotBeRead() throws Exception {
        try (Connection lock = Database.connectAsOwner()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table account in access exclusive mode");
            var right = CompletableFuture.supplyAsync(() -> account.signIn(OwnAccount.PASSWORD));
            awaitWaiting("account");
            cut("account");
            isAway(right.get(60, TimeUnit.SECONDS));
            lock.rollback();
        }
        account.signIn(OwnAccount.PASSWORD).then().statusCode(200);
    }

    /** A refresh of which nobody knows whether it happened may be repeated. */
    @Test
    void S_050_aRefreshThatIsCutLosesNoSessionAndSparesNoEndedOne() throws Exception {
        String refresh = account.signIn(OwnAccount.PASSWORD).path("refresh_token");
        try (Connection lock = Database.connectAsOwner()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table session in access exclusive mode");
            var cut = CompletableFuture.supplyAsync(() -> refresh(refresh));
            awaitWaiting("session");
            cut("session");
            isAway(cut.get(60, TimeUnit.SECONDS));
            lock.rollback();
        }
        String next = refresh(refresh).then().statusCode(200).extract().path("refresh_token");
        Database.rows(
                "update session set revoked_at = clock_timestamp() where account_id = ?",
                account.id());
        refused(refresh(next), 400, "REFRESH_REFUSED");
    }

    /** Too many at once is no failure of the service, and no reason to come again at once. */
    @Test
    void S_050_withoutAConnectionLeftNothingIsGuessed() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);
            isAway(Client.with(token).get("/api/v1/documents"));
            isAway(account.signIn(OwnAccount.PASSWORD));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        Client.with(token).get("/api/v1/documents").then().statusCode(200);
    }

    /** But for those which the service itself keeps. */
    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(pool.getConnection());
            }
        } catch (SQLException none) {
            assertThat(taken).hasSizeGreaterThan(1);
        }
    }

    private static Response refresh(String token) {
        return Client.nobody()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", token)
                .post("/api/v1/auth/token");
    }

    private static void isAway(Response answer) {
        refused(answer, 503, "UNAVAILABLE").header("Retry-After", "5");
    }
}
