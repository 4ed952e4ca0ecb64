package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.exchange.Imports.MADE_UP;
import static vn.handbook.exchange.Imports.PATH;
import static vn.handbook.exchange.Imports.done;
import static vn.handbook.exchange.Imports.faults;
import static vn.handbook.exchange.Imports.madeUp;
import static vn.handbook.exchange.Imports.outcome;
import static vn.handbook.exchange.Imports.person;
import static vn.handbook.exchange.Imports.sent;
import static vn.handbook.exchange.Imports.with;
import static vn.handbook.exchange.Imports.xlsx;

import io.quarkus.scheduler.Scheduler;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.audit.Actor;
import vn.handbook.member.ImportedMember;
import vn.handbook.member.MemberImportService;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.Sex;
import vn.handbook.shared.security.Scope;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** What becomes of imports that are stopped, overtaken or given up. */
@HttpTest
class ImportJobTest {
    private static final Map<String, ?> ALL = Map.of();
    private static final Map<String, ?> GOOD = Map.of("mode", "GOOD_ROWS");

    @Inject ImportStepService steps;
    @Inject MemberImportService members;
    @Inject ImportCleanup cleanup;
    @Inject Scheduler jobs;
    @Inject SessionFactory database;

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    private static List<List<Object>> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Imports::person).toList();
    }

    private static String token() {
        return Client.tokenOf("officer");
    }

    /** As a replica leaves it that was killed when it had committed the first 500 rows. */
    @Test
    void anotherReplicaGoesOnWhereADeadOneStopped() {
        String id = sent(xlsx(people(1200)), GOOD);
        outcome(token(), id);
        Database.rows(
                "delete from member where external_id like ? and substr(external_id, 4)::int > 500",
                MADE_UP + "%");
        Database.rows(
                """
                update data_import
                set state = 'RUNNING', ended_at = null, checkpoint = 502, rows_read = 500, rows_valid = 500,
                    rows_written = 500, claim = gen_random_uuid(), leased_until = now() - interval '1 second'
                where id = ?::uuid
                """,
                id);
        JsonPath about = outcome(token(), id);
        assertThat(about.getString("state")).isEqualTo("DONE");
        assertThat(about.getInt("rowsRead")).isEqualTo(1200);
        assertThat(about.getInt("rowsWritten")).isEqualTo(1200);
        assertThat(faults(about)).isEmpty();
        assertThat(madeUp()).isEqualTo(1200);
    }

    /** What was written of it went with the replica; only what was found is there. */
    @Test
    void allOrNothingBeginsAnewWhenTheReplicaDied() {
        String id = sent(xlsx(people(600)), ALL);
        outcome(token(), id);
        Database.rows("delete from member where external_id like ?", MADE_UP + "%");
        Database.rows(
                """
                update data_import
                set state = 'RUNNING', ended_at = null, checkpoint = 502, rows_read = 500, rows_valid = 499,
                    rows_faulty = 1, rows_written = 0, claim = gen_random_uuid(),
                    leased_until = now() - interval '1 second'
                where id = ?::uuid
                """,
                id);
        Database.rows(
                "insert into import_fault values (?::uuid, 7, 1, 'SEX', 'UNKNOWN', 'x', 'x')", id);
        JsonPath about = outcome(token(), id);
        assertThat(about.getString("state")).isEqualTo("DONE");
        assertThat(about.getInt("rowsRead")).isEqualTo(600);
        assertThat(about.getInt("rowsWritten")).isEqualTo(600);
        assertThat(faults(about)).isEmpty();
        assertThat(madeUp()).isEqualTo(600);
    }

    /** What takes down one replica does not take down the others one by one. */
    @Test
    void anImportThatWasBegunTooOftenIsGivenUp() {
        String id = sent(xlsx(people(1)), Map.of("dryRun", true));
        outcome(token(), id);
        Database.rows(
                "update data_import set state = 'QUEUED', ended_at = null, claim = null, attempts = 10 where id = ?::uuid",
                id);
        JsonPath about = outcome(token(), id);
        assertThat(about.getString("failure.code")).isEqualTo("IMPORT_INTERRUPTED");
    }

    @Test
    void progressIsToldUntilTheEnd() throws Exception {
        try (Connection inTheWay = standInTheWay()) {
            String id = sent(xlsx(people(1)), ALL);
            awaitRunning(id);
            var releasing =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    Thread.sleep(1500);
                                    inTheWay.rollback();
                                } catch (Exception failure) {
                                    throw new IllegalStateException(failure);
                                }
                            });
            String events =
                    Client.as("officer")
                            .get(PATH + "/{id}/events", id)
                            .then()
                            .statusCode(200)
                            .contentType("text/event-stream")
                            .extract()
                            .asString();
            releasing.get();
            List<String> told = events.lines().filter(line -> line.startsWith("data:")).toList();
            assertThat(told).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            assertThat(told.get(0)).contains("\"state\":\"RUNNING\"");
            assertThat(told.get(told.size() - 1)).contains("\"state\":\"DONE\"");
        }
    }

    @Test
    void listsAreForgottenSomeDaysAfterTheEnd() {
        String old = sent(xlsx(people(1)), Map.of("dryRun", true));
        outcome(token(), old);
        String young = sent(xlsx(people(1)), Map.of("dryRun", true));
        outcome(token(), young);
        Database.rows(
                "update data_import set ended_at = now() - interval '15 days' where id = ?::uuid",
                old);
        cleanup.forget();
        Client.as("officer").get(PATH + "/{id}", old).then().statusCode(404);
        Client.as("officer").get(PATH + "/{id}", young).then().statusCode(200);
        assertThat(
                        Database.rows(
                                "select count(*) from import_piece where import_id = ?::uuid", old))
                .containsExactly(List.of(0L));
    }

    /** It was taken for dead and was not: the rows are another one's now. */
    @Test
    void whoeverLostAnImportWritesNothingMoreOfIt() {
        String id = sent(xlsx(people(1)), ALL);
        outcome(token(), id);
        Database.rows(
                """
                update data_import set state = 'RUNNING', ended_at = null, claim = gen_random_uuid(),
                    leased_until = now() + interval '1 hour'
                where id = ?::uuid
                """,
                id);
        var about =
                new DataImport(
                        UUID.fromString(id), null, new ImportTerms(null, null, false, null), null);
        var overtaken = new ImportStepService.Claimed(about, UUID.randomUUID());
        assertThatThrownBy(() -> steps.end(overtaken, ImportState.DONE, 7))
                .isInstanceOf(ImportStepService.ClaimLost.class);
        assertThatThrownBy(() -> steps.beat(overtaken))
                .isInstanceOf(ImportStepService.ClaimLost.class);
        Client.as("officer").get(PATH + "/{id}", id).then().body("state", equalTo("RUNNING"));
    }

    @Test
    void aCancelledImportStopsBeforeItsNextRows() throws Exception {
        String id;
        try (Connection inTheWay = standInTheWay()) {
            id = sent(xlsx(people(1200)), GOOD);
            awaitRunning(id);
            Client.as("officer")
                    .post(PATH + "/{id}/cancellation", id)
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("RUNNING"));
            inTheWay.rollback();
        }
        JsonPath about = outcome(token(), id);
        assertThat(about.getString("state")).isEqualTo("CANCELLED");
        assertThat((long) about.getInt("rowsWritten")).isEqualTo(madeUp()).isLessThan(1200);
    }

    /** Nobody who may no longer write goes on writing by what was sent before. */
    @Test
    void anImportFailsWhenItsSendersRoleHasEnded() throws Exception {
        UUID account = account();
        UUID role = UUID.randomUUID();
        Database.rows(
                "insert into role_assignment (id, account_id, role, organization_id, valid_from) values (?, ?, 'COMMITTEE_OFFICER', ?, date '2026-01-01')",
                role,
                account,
                Demo.PROVINCE);
        String theirs = Tokens.ofRole(account.toString(), "COMMITTEE_OFFICER", Demo.PROVINCE);
        String id;
        try (Connection inTheWay = standInTheWay()) {
            awaitRunning(sent(xlsx(people(1)), GOOD));
            id =
                    Imports.send(Client.with(theirs), xlsx(List.of(person(2))), ALL)
                            .then()
                            .statusCode(202)
                            .body("state", equalTo("QUEUED"))
                            .extract()
                            .path("id");
            Database.rows(
                    "update role_assignment set valid_to = date '2026-01-02' where id = ?", role);
            inTheWay.rollback();
        }
        JsonPath about = outcome(theirs, id);
        assertThat(about.getString("failure.code")).isEqualTo("IMPORT_RIGHTS_ENDED");
        assertThat(madeUp()).isEqualTo(1);
    }

    private static UUID account() {
        UUID account = UUID.randomUUID();
        Database.rows(
                "insert into account (id, username, version, created_at) values (?, ?, 0, now())",
                account,
                "import-" + account);
        return account;
    }

    private static Connection standInTheWay() throws Exception {
        Connection connection = Database.connectAsOwner();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table member in share mode");
        }
        return connection;
    }

    private static void awaitRunning(String id) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (Client.as("officer").get(PATH + "/{id}", id).path("state").equals("RUNNING")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nobody took it up");
    }

    @Test
    void aRepeatedRequestImportsOnce() {
        byte[] list = xlsx(people(1));
        String key = UUID.randomUUID().toString();
        String first =
                Imports.send(Client.as("officer").header("Idempotency-Key", key), list, ALL)
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
        Imports.send(Client.as("officer").header("Idempotency-Key", key), list, ALL)
                .then()
                .statusCode(202)
                .header("Location", first);
        Imports.send(Client.as("officer").header("Idempotency-Key", key), xlsx(people(2)), ALL)
                .then()
                .statusCode(422)
                .body("code", equalTo("KEY_REUSED"));
        outcome(token(), first.substring(first.lastIndexOf('/') + 1));
    }

    @Test
    void eachSeesTheirOwnImportsAlone() {
        String id = sent(xlsx(people(1)), Map.of("dryRun", true));
        outcome(token(), id);
        String another = Tokens.ofRole(account().toString(), "COMMITTEE_OFFICER", Demo.PROVINCE);
        for (String what : List.of("", "/faults", "/report", "/events")) {
            Client.with(another).get(PATH + "/" + id + what).then().statusCode(404);
            Client.as("secretary").get(PATH + "/" + id + what).then().statusCode(403);
        }
        Client.with(another).post(PATH + "/{id}/cancellation", id).then().statusCode(404);
        Client.with(another).get(PATH).then().body("items.size()", equalTo(0));
        Client.as("officer").get(PATH).then().body("items[0].id", equalTo(id));
        Imports.send(Client.as("secretary"), xlsx(people(1)), ALL).then().statusCode(403);
    }

    /** The officer of one commune, and people of another. */
    @Test
    void rowsBeyondTheScopeTellNothingOfWhatLiesThere() {
        done(xlsx(List.of(person(1), with(person(2), "CMND/CCCD", "000180000555"))), ALL);
        UUID account = account();
        Database.rows(
                "insert into role_assignment (id, account_id, role, organization_id, valid_from) values (gen_random_uuid(), ?, 'COMMITTEE_OFFICER', ?, date '2026-01-01')",
                account,
                Demo.OTHER_COMMUNE);
        String theirs = Tokens.ofRole(account.toString(), "COMMITTEE_OFFICER", Demo.OTHER_COMMUNE);
        String cell = Imports.codeOf(Demo.OTHER_CELL);
        String id =
                Imports.send(
                                Client.with(theirs),
                                xlsx(
                                        List.of(
                                                person(11),
                                                with(person(12), "Mã chi bộ", "LG.99.99"),
                                                with(person(1), "Mã chi bộ", cell),
                                                with(
                                                        with(
                                                                person(13),
                                                                "CMND/CCCD",
                                                                "000180000555"),
                                                        "Mã chi bộ",
                                                        cell),
                                                with(person(14), "Mã chi bộ", cell))),
                                GOOD)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        JsonPath about = outcome(theirs, id);
        assertThat(faults(theirs, id))
                .containsExactly(
                        "3 CELL_CODE RULE",
                        "4 CELL_CODE RULE",
                        "5 EXTERNAL_ID TAKEN",
                        "6 CITIZEN_ID TAKEN");
        assertThat(about.getInt("rowsWritten")).isEqualTo(1);
        assertThat(
                        Database.rows(
                                "select count(*) from audit_event where action = 'IDENTIFIER_TAKEN_TOLD' and actor_account_id = ?",
                                account))
                .containsExactly(List.of(2L));
    }

    @Test
    void aPieceOfManyRowsCostsNoMoreStatementsThanAPieceOfFew() {
        jobs.pause();
        try {
            assertThat(statementsOf(500, 5_000)).isEqualTo(statementsOf(6, 1_000));
        } finally {
            jobs.resume();
        }
    }

    /** Half are new, half are corrected. */
    private long statementsOf(int count, int from) {
        var known = new ArrayList<ImportedMember>();
        var rows = new ArrayList<ImportedMember>();
        for (int i = 0; i < count; i++) {
            if (i % 2 == 0) {
                known.add(member(i, from + i, "Kiểm Thử Cũ"));
            }
            rows.add(member(i, from + i, "Kiểm Thử Mới"));
        }
        var officer = new Actor(accountOfOfficer(), null, null);
        var scope = new Scope(Set.of(Demo.PROVINCE));
        assertThat(members.take(scope, officer, known, null, true).written())
                .isEqualTo(known.size());
        database.getStatistics().clear();
        assertThat(members.take(scope, officer, rows, null, true).written()).isEqualTo(count);
        return database.getStatistics().getPrepareStatementCount();
    }

    private static ImportedMember member(int row, int number, String name) {
        return new ImportedMember(
                row,
                Set.of(),
                MADE_UP + number,
                name,
                LocalDate.of(1980, 5, 1),
                Sex.FEMALE,
                LocalDate.of(2005, 2, 3),
                LocalDate.of(2006, 2, 3),
                "%08d".formatted(90_000_000 + number),
                "000180%06d".formatted(number),
                null,
                MemberStatus.OFFICIAL,
                Imports.codeOf(Demo.CELL));
    }

    private static UUID accountOfOfficer() {
        return (UUID)
                Database.rows("select id from account where username = 'officer'").get(0).get(0);
    }
}
