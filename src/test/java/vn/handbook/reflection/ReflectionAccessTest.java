package vn.handbook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.handbook.shared.security.Role;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** A reflection is its author's and the named reviewer's, and nobody else's. */
@HttpTest
class ReflectionAccessTest {
    private static final String TEXT = "Lời riêng không ai khác được đọc 7f3a9c.";
    private static final String REVIEWERS = "/api/v1/study-plans/{plan}/reviewers";

    private static final String DECISION = "1-QĐ/KT";

    private final Author author = Author.of(5);
    private final Author secretary = Author.of(2);
    private final Author neighbour = Author.of(6);
    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        // Two secretaries at a time cannot be put back
        Database.rows("delete from party_position where decision_number = ?", DECISION);
        before.close();
        Client.forgetTokens();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleOpensAReflectionOnTheProvinceOrTheCell(Role role) {
        String id = author.handIn(TEXT);
        for (UUID organization : List.of(Demo.PROVINCE, Demo.COMMUNE, Demo.CELL)) {
            RequestSpecification holder =
                    Client.with(
                            Tokens.ofRole(UUID.randomUUID().toString(), role.name(), organization));
            refused(holder.get(Author.REFLECTIONS + "/{id}", id).then());
            refused(
                    Client.with(
                                    Tokens.ofRole(
                                            UUID.randomUUID().toString(),
                                            role.name(),
                                            organization))
                            .contentType(ContentType.JSON)
                            .header("If-Match", "\"1\"")
                            .body(Map.of("outcome", "ACCEPTED"))
                            .post(Author.REFLECTIONS + "/{id}/reviews", id)
                            .then());
        }
        Client.with(Tokens.ofRole(UUID.randomUUID().toString(), role.name(), Demo.PROVINCE))
                .queryParam("count", true)
                .get(Author.REFLECTIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0));
    }

    @Test
    void accountsOfTheDemonstrationAreNoReviewersByTheirRoles() {
        String id = author.handIn(TEXT);
        for (String username : List.of("admin", "editor", "officer", "auditor", "member")) {
            refused(Client.as(username).get(Author.REFLECTIONS + "/{id}", id).then());
        }
        Client.nobody().get(Author.REFLECTIONS + "/{id}", id).then().statusCode(401);
    }

    @Test
    void neighbourAndUnknownAreAnsweredAlike() {
        String id = author.handIn(TEXT);
        refused(neighbour.read(id).then());
        refused(neighbour.read(UUID.randomUUID().toString()).then());
        neighbour.mine().then().statusCode(404);
        secretary.read(id).then().statusCode(200).body("text", equalTo(TEXT));
    }

    @Test
    void draftIsNobodyElses() {
        author.write(TEXT, null).then().statusCode(201);
        refused(secretary.read(author.idOf()).then());
        secretary.waiting().then().body("items.id", not(hasItem(author.idOf())));
    }

    @Test
    void nobodyReadsTheirOwn() {
        String id = secretary.handIn(TEXT);
        refused(secretary.read(id).then());
        secretary.mine().then().body("reviewerName", nullValue());
        appoint(Demo.COMMUNE, neighbour);
        secretary.mine().then().body("reviewerName", equalTo(nameOf(neighbour)));
        neighbour.read(id).then().statusCode(200);
    }

    @Test
    void whenTheTermOfTheSecretaryEndsTheNextOneReads() {
        String id = author.handIn(TEXT);
        author.mine().then().body("reviewerName", equalTo(nameOf(secretary)));
        secretary.waiting().then().body("items.id", hasItem(id));
        String seen = secretary.read(id).header("ETag");

        Database.rows(
                "update party_position set held_to = current_date - 2 where member_id = ?",
                secretary.id());
        refused(secretary.read(id).then());
        refused(secretary.review(id, seen, "ACCEPTED", null).then());
        author.mine().then().body("reviewerName", nullValue());

        appoint(Demo.CELL, neighbour);
        author.mine().then().body("reviewerName", equalTo(nameOf(neighbour)));
        neighbour.waiting().then().body("items.id", hasItem(id));
        neighbour.review(id, "ACCEPTED", null).then().statusCode(201);
        secretary
                .request()
                .queryParam("state", "ACCEPTED")
                .get(Author.REFLECTIONS)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void whoeverIsNamedReadsInsteadOfTheSecretaryUntilItEnds() {
        String id = author.handIn(TEXT);
        String naming =
                name(Map.of("organizationId", Demo.COMMUNE, "memberId", neighbour.id()))
                        .statusCode(201)
                        .body("fullName", equalTo(nameOf(neighbour)))
                        .extract()
                        .path("id");
        refused(secretary.read(id).then());
        neighbour.read(id).then().statusCode(200);
        // Nearer to the member
        UUID account = account("officer");
        name(Map.of("organizationId", Demo.CELL, "accountId", account)).statusCode(201);
        refused(neighbour.read(id).then());
        Client.as("officer").get(Author.REFLECTIONS + "/{id}", id).then().statusCode(200);
        // Another for the same organisation
        name(Map.of("organizationId", Demo.CELL, "memberId", secretary.id())).statusCode(201);
        refused(Client.as("officer").get(Author.REFLECTIONS + "/{id}", id).then());
        secretary.read(id).then().statusCode(200);

        end(naming).statusCode(201);
        end(naming).statusCode(409).body("code", equalTo("REVIEWER_ENDED"));
    }

    @Test
    void reviewersAreNamedWithinTheScope() {
        name(Map.of("organizationId", UUID.randomUUID(), "memberId", neighbour.id()))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/organizationId")));
        name(Map.of("organizationId", Demo.CELL, "memberId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/memberId")));
        name(Map.of("organizationId", Demo.CELL, "accountId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/accountId")));
        name(Map.of("organizationId", Demo.CELL)).statusCode(422);
        Client.as("secretary").get(REVIEWERS, Author.PLAN).then().statusCode(403);
    }

    @Test
    void noWordIsInTheTrailTheKeptAnswersOrTheLog() throws Exception {
        author.write(TEXT, null).then().statusCode(201);
        author.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", author.mine().header("ETag"))
                .post(
                        "/api/v1/me/assignments/{plan}/sections/{section}/reflection/submissions",
                        Author.PLAN,
                        Author.SECTION)
                .then()
                .statusCode(201);
        String id = author.idOf();
        secretary
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", secretary.read(id).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "RETURNED", "remarks", TEXT))
                .post(Author.REFLECTIONS + "/{id}/reviews", id)
                .then()
                .statusCode(201);
        author.write(TEXT.repeat(2000), author.mine().header("ETag")).then().statusCode(400);
        for (String table : List.of("audit_event", "idempotent_answer")) {
            assertThat(
                            Database.rows(
                                    "select 1 from %1$s where %1$s::text like '%%7f3a9c%%'"
                                            .formatted(table)))
                    .isEmpty();
        }
        assertThat(Files.readString(Path.of("target/suite.log"))).doesNotContain("7f3a9c");
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    private static void appoint(UUID organization, Author secretary) {
        Database.rows(
                """
                insert into party_position (id, organization_id, member_id, kind, held_from, decision_number,
                    decided_on, account_id, version, created_at)
                values (?, ?, ?, 'SECRETARY', current_date - 1, ?, current_date - 1, ?, 0, now())
                """,
                UUID.randomUUID(),
                organization,
                secretary.id(),
                DECISION,
                UUID.randomUUID());
    }

    private static String nameOf(Author member) {
        return Database.rows("select full_name from member where id = ?", member.id())
                .get(0)
                .get(0)
                .toString();
    }

    private static UUID account(String username) {
        return (UUID)
                Database.rows("select id from account where username = ?", username).get(0).get(0);
    }

    private static ValidatableResponse name(Map<String, Object> reviewer) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(reviewer)
                .post(REVIEWERS, Author.PLAN)
                .then();
    }

    private static ValidatableResponse end(String reviewer) {
        return Client.as("officer").post(REVIEWERS + "/{id}/endings", Author.PLAN, reviewer).then();
    }
}
