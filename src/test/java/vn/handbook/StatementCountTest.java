package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.memory.DatabaseChanges;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** What a request costs the database does not grow with the rows that it answers with. */
@HttpTest
class StatementCountTest {
    @Inject SessionFactory database;
    @Inject Scheduler jobs;
    @Inject DatabaseChanges changes;

    /**
     * They have statements of their own; and what they have still to count is counted one by one.
     */
    @BeforeEach
    void pauseJobs() throws InterruptedException {
        Instant until = Instant.now().plusSeconds(10);
        while (Database.count("study_recount") > 0 && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
        jobs.pause();
    }

    @AfterEach
    void resumeJobs() {
        jobs.resume();
    }

    @Test
    void listsCostOneStatementHoweverLongThePage() {
        for (int limit : new int[] {1, 100}) {
            assertThat(statementsOf("officer", "/api/v1/members?limit=" + limit)).isEqualTo(1);
            assertThat(statementsOf("officer", "/api/v1/organizations?limit=" + limit))
                    .isEqualTo(1);
            assertThat(statementsOf("admin", "/api/v1/accounts?limit=" + limit)).isEqualTo(1);
            assertThat(statementsOf("officer", "/api/v1/role-assignments?limit=" + limit))
                    .isEqualTo(1);
            assertThat(statementsOf("member", "/api/v1/documents?limit=" + limit)).isEqualTo(1);
            // The words are looked up first
            assertThat(statementsOf("member", "/api/v1/documents?q=dang&limit=" + limit))
                    .isEqualTo(2);
            assertThat(statementsOf("member", "/api/v1/resolutions?limit=" + limit)).isEqualTo(1);
            assertThat(statementsOf("officer", "/api/v1/study-plans?limit=" + limit)).isEqualTo(1);
            assertThat(statementsOf("officer", "/api/v1/member-groups?limit=" + limit))
                    .isEqualTo(1);
            // The group is looked up first
            assertThat(
                            statementsOf(
                                    "officer",
                                    "/api/v1/member-groups/"
                                            + Demo.group(1)
                                            + "/members?limit="
                                            + limit))
                    .isEqualTo(2);
            assertThat(statementsOf("member", "/api/v1/me/assignments?limit=" + limit))
                    .isEqualTo(1);
            // What is wanted, assigned, kept and read
            assertThat(statementsOf("member", "/api/v1/me/notifications?limit=" + limit))
                    .isEqualTo(4);
            // What is new in the library and until where, assigned and read; and the notifications'
            assertThat(statementsOf("member", "/api/v1/sync?limit=" + limit)).isEqualTo(8);
        }
    }

    /** With the one that records that it was read. */
    @Test
    void theTrailCostsOneStatementHoweverLongThePage() {
        for (int limit : new int[] {1, 100}) {
            assertThat(statementsOf("auditor", "/api/v1/audit-events?limit=" + limit)).isEqualTo(2);
            assertThat(statementsOf("member", "/api/v1/me/access-log?limit=" + limit)).isEqualTo(1);
        }
        assertThat(statementsOf("officer", "/api/v1/members/" + Demo.MEMBER + "/identity"))
                .isEqualTo(3);
    }

    @Test
    void detailsCostAFixedFew() {
        assertThat(statementsOf("member", "/api/v1/documents/" + Demo.document(1))).isEqualTo(3);
        assertThat(statementsOf("member", "/api/v1/resolutions/" + Demo.resolution(1)))
                .isEqualTo(2);
        assertThat(statementsOf("member", "/api/v1/me/assignments/" + Demo.plan(1))).isEqualTo(3);
        assertThat(
                        statementsOf(
                                "officer",
                                "/api/v1/organizations/" + Demo.PROVINCE + "/subtree?depth=3"))
                .isEqualTo(1);
        assertThat(
                        statementsOf(
                                "officer",
                                "/api/v1/reports/study?planId=%s&organizationId=%s"
                                        .formatted(Demo.plan(1), Demo.PROVINCE)))
                .isEqualTo(4);
    }

    /** Once; then what was read is remembered until somebody changes something. */
    @Test
    void reportsCostTheSameHoweverManyMembersAreBelow() {
        for (var unit : List.of(Demo.PROVINCE, Demo.COMMUNE, Demo.CELL)) {
            for (String day : List.of("", "&asOf=2026-03-01")) {
                assertThat(
                                statementsOf(
                                        "officer",
                                        "/api/v1/reports/study?planId=%s&organizationId=%s%s"
                                                .formatted(Demo.plan(1), unit, day)))
                        .isEqualTo(4);
            }
        }
    }

    @Test
    void whatEverybodyReadsCostsNothingTheSecondTime() {
        for (String address :
                List.of(
                        "/api/v1/documents/" + Demo.document(1),
                        "/api/v1/documents?limit=50",
                        "/api/v1/resolutions/" + Demo.resolution(1))) {
            assertThat(statementsOf("member", address)).isPositive();
            assertThat(again("member", address)).isZero();
            // Another reader, another look
            assertThat(again("officer", address)).isPositive();
            changes.happened();
            assertThat(again("member", address)).isPositive();
        }
        String document = "/api/v1/documents/" + Demo.document(1);
        String tag = Client.as("member").get(document).header("ETag");
        assertThat(
                        statements(
                                () ->
                                        Client.as("member")
                                                .header("If-None-Match", tag)
                                                .get(document),
                                304))
                .isZero();
    }

    @Test
    void progressIsMergedInOneStatementAndItsRepetitionFoundInTwo() {
        String report =
                """
                {"furthestFraction": 1, "resumePosition": 7, "clientTime": "%s"}
                """
                        .formatted(Instant.now());
        assertThat(statements(() -> report(report), 200)).isEqualTo(1);
        assertThat(statements(() -> report(report), 200)).isEqualTo(2);
    }

    private static Response report(String body) {
        return Client.as("secretary")
                .contentType(ContentType.JSON)
                .body(body)
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                        Demo.plan(3),
                        Demo.section(3, 4));
    }

    private long statementsOf(String username, String address) {
        changes.happened();
        return again(username, address);
    }

    private long again(String username, String address) {
        return statements(() -> Client.as(username).get(address), 200);
    }

    private long statements(Supplier<Response> request, int status) {
        // Signing in costs statements, too
        List.of("member", "secretary", "officer", "admin", "auditor").forEach(Client::tokenOf);
        database.getStatistics().clear();
        request.get().then().statusCode(status);
        return database.getStatistics().getPrepareStatementCount();
    }
}
