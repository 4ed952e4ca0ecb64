package vn.handbook.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Plans;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** Groups of members: chosen one by one, or by a rule. */
@HttpTest
class MemberGroupTest {
    private static final String PATH = "/api/v1/member-groups";
    private static final LocalDate LONG_AGO = Plans.TODAY.minusYears(2);

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void membersAreAddedOnceAndWhoeverIsRemovedStaysKnown() {
        UUID group = Plans.staticGroup(Demo.COMMUNE);
        List<UUID> two =
                List.of(Plans.member(Demo.CELL, LONG_AGO), Plans.member(Demo.CELL, LONG_AGO));
        Plans.change("officer", group, "members", two).statusCode(201).body("changed", equalTo(2));
        Plans.change("officer", group, "members", two).statusCode(201).body("changed", equalTo(0));
        members("officer", group).body("items", hasSize(2)).body("total", equalTo(2));
        Plans.change("officer", group, "removals", List.of(two.get(0), UUID.randomUUID()))
                .statusCode(201)
                .body("changed", equalTo(1));
        members("officer", group).body("items.id", contains(two.get(1).toString()));
        Plans.change("officer", group, "members", two).statusCode(201).body("changed", equalTo(1));
        assertThat(
                        Database.rows(
                                """
                                select removed_at is not null, removed_account_id is not null
                                from group_membership where group_id = ? and member_id = ? order by added_at
                                """,
                                group,
                                two.get(0)))
                .containsExactly(List.of(true, true), List.of(false, false));
    }

    @Test
    void ofManyAtOnceOneAddsAMember() {
        UUID group = Plans.staticGroup(Demo.COMMUNE);
        UUID member = Plans.member(Demo.CELL, LONG_AGO);
        List<Integer> changed =
                IntStream.range(0, 6)
                        .mapToObj(
                                n ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        Plans.change(
                                                                        "officer",
                                                                        group,
                                                                        "members",
                                                                        List.of(member))
                                                                .statusCode(201)
                                                                .extract()
                                                                .<Integer>path("changed")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(changed).containsOnlyOnce(1);
        members("officer", group).body("total", equalTo(1));
    }

    @Test
    void allOrNobodyIsAddedAndOnlyMembersOfTheOrganization() {
        UUID group = Plans.staticGroup(Demo.COMMUNE);
        UUID member = Plans.member(Demo.CELL, LONG_AGO);
        UUID elsewhere = Plans.member(Demo.OTHER_CELL, LONG_AGO);
        for (UUID wrong : List.of(elsewhere, UUID.randomUUID())) {
            Plans.change("officer", group, "members", List.of(member, wrong))
                    .statusCode(422)
                    .body("errors.pointer", contains("/memberIds/1"));
        }
        members("officer", group).body("items", hasSize(0));
        List<UUID> tooMany = Stream.generate(UUID::randomUUID).limit(501).toList();
        Plans.change("officer", group, "members", tooMany)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/memberIds"));
    }

    @Test
    void officerAddsOnlyMembersOfTheOwnScope() {
        UUID group = Plans.staticGroup(Demo.PROVINCE);
        String here = officerOf(Demo.COMMUNE);
        UUID member = Plans.member(Demo.CELL, LONG_AGO);
        UUID elsewhere = Plans.member(Demo.OTHER_CELL, LONG_AGO);
        Plans.change("officer", group, "members", List.of(member, elsewhere)).statusCode(201);
        // Of a group of the province, the commune sees its own members and changes none
        Client.with(here)
                .get(PATH + "/{id}/members?count=true", group)
                .then()
                .statusCode(200)
                .body("items.id", contains(member.toString()))
                .body("total", equalTo(1));
        Client.with(here)
                .contentType(ContentType.JSON)
                .body("{\"memberIds\": [\"%s\"]}".formatted(member))
                .post(PATH + "/{id}/removals", group)
                .then()
                .statusCode(403);
        Client.with(here)
                .get(PATH + "/{id}", Plans.staticGroup(Demo.OTHER_COMMUNE))
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverMovesOutOfTheOrganizationIsNotCountedUntilComingBack() {
        UUID member = Plans.member(Demo.CELL, LONG_AGO);
        UUID group = Plans.staticGroup(Demo.COMMUNE, member);
        Plans.transfer(member, Demo.OTHER_CELL, Plans.TODAY.minusDays(9));
        members("officer", group).body("total", equalTo(0));
        Plans.transfer(member, Demo.CELL, Plans.TODAY.minusDays(3));
        members("officer", group).body("items.id", contains(member.toString()));
    }

    @Test
    void ruleIsTheFilterOfTheListOfMembers() {
        for (String rule :
                List.of(
                        "\"status\": \"PROBATIONARY\"",
                        "\"sex\": \"FEMALE\", \"ageFrom\": 35, \"ageTo\": 50",
                        "\"position\": \"SECRETARY\"",
                        "\"admittedFrom\": \"2005-01-01\", \"admittedTo\": \"2015-12-31\"")) {
            UUID group = byRule(rule);
            var request = Client.as("officer").queryParam("organizationId", Demo.COMMUNE);
            for (String condition : rule.replace("\"", "").split(", ")) {
                String[] parts = condition.split(": ");
                request.queryParam(parts[0], parts[1]);
            }
            List<String> listed =
                    request.queryParam("limit", 200).get("/api/v1/members").path("items.id");
            members("officer", group).body("items.id", equalTo(listed));
        }
    }

    @Test
    void ruleIsChangedAndHoldsAtOnce() {
        UUID group = byRule("\"status\": \"PROBATIONARY\"");
        change(group, "\"0\"", "\"rule\": {\"withinId\": \"%s\"}".formatted(Demo.CELL))
                .statusCode(200)
                .body("name", equalTo("Tên mới"))
                .body("rule.status", nullValue());
        members("officer", group)
                .body("items.organizationId", everyItem(equalTo(Demo.CELL.toString())));
        change(group, "\"0\"", "\"rule\": {\"sex\": \"MALE\"}").statusCode(412);
        change(group, "\"1\"", "\"rule\": null").statusCode(422);
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Không xem trước\", \"rule\": {\"sex\": \"MALE\"}}")
                .put(PATH + "/{id}", group)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"STATIC\", \"rule\": {\"sex\": \"MALE\"} | /rule",
                "\"kind\": \"BY_RULE\" | /rule",
                "\"kind\": \"BY_RULE\", \"rule\": {} | /rule",
                "\"kind\": \"BY_RULE\", \"rule\": {\"ageFrom\": 40, \"ageTo\": 39} | /rule/ageTo",
                "\"kind\": \"BY_RULE\", \"rule\": {\"status\": \"DECEASED\"} | /rule/status",
                "\"kind\": \"BY_RULE\", \"rule\": {\"withinId\": \"01978400-0000-7001-8000-000000000003\"} | /rule/withinId",
                "\"kind\": \"BY_RULE\", \"rule\": {\"admittedFrom\": \"2020-01-02\", \"admittedTo\": \"2020-01-01\"} | /rule/admittedTo"
            })
    void ruleThatSaysNothingPossibleIsRefused(String kindAndRule, String pointer) {
        create("officer", Demo.COMMUNE, kindAndRule)
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void closedGroupHoldsNobodyAndStays() {
        UUID group = Plans.staticGroup(Demo.COMMUNE, Plans.member(Demo.CELL, LONG_AGO));
        close(group).statusCode(201).body("closeReason", equalTo("Đã xong."));
        close(group).statusCode(409).body("code", equalTo("MEMBER_GROUP_CLOSED"));
        members("officer", group).body("total", equalTo(0));
        Plans.change("officer", group, "members", List.of(Demo.MEMBER)).statusCode(409);
        Client.as("officer").get(PATH).then().body("items.id", not(hasItem(group.toString())));
        Client.as("officer")
                .get(PATH + "?closedToo=true&limit=200")
                .then()
                .body("items.id", hasItem(group.toString()));
        Client.as("officer")
                .get(PATH + "/{id}", group)
                .then()
                .statusCode(200)
                .body("closedAt", notNullValue());
    }

    @Test
    void membersOfAGroupByRuleAreNotAdded() {
        Plans.change("officer", byRule("\"sex\": \"MALE\""), "members", List.of(Demo.MEMBER))
                .statusCode(409)
                .body("code", equalTo("MEMBER_GROUP_BY_RULE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "secretary", "editor", "admin"})
    void onlyOfficersKeepGroups(String username) {
        create(username, Demo.COMMUNE, "\"kind\": \"STATIC\"").statusCode(403);
    }

    @Test
    void groupIsNotMadeOutsideTheScope() {
        Client.with(officerOf(Demo.COMMUNE))
                .contentType(ContentType.JSON)
                .body(body(Demo.PROVINCE, "\"kind\": \"STATIC\""))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organizationId"));
    }

    @Test
    void pagesAreTheWholeListInItsOrder() {
        UUID group = byRule("\"status\": \"OFFICIAL\"");
        List<String> whole = members("officer", group).extract().path("items.id");
        String cursor =
                Client.as("officer")
                        .get(PATH + "/{id}/members?limit=3", group)
                        .then()
                        .body("items.id", equalTo(whole.subList(0, 3)))
                        .extract()
                        .path("nextCursor");
        Client.as("officer")
                .queryParam("cursor", cursor)
                .get(PATH + "/{id}/members?limit=3", group)
                .then()
                .body("items.id", equalTo(whole.subList(3, 6)));
    }

    private static UUID byRule(String rule) {
        return Plans.group(Demo.COMMUNE, "\"kind\": \"BY_RULE\", \"rule\": {%s}".formatted(rule));
    }

    private static ValidatableResponse members(String username, UUID group) {
        return Client.as(username)
                .get(PATH + "/{id}/members?limit=200&count=true", group)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse create(String username, UUID at, String kindAndRule) {
        return Client.as(username)
                .contentType(ContentType.JSON)
                .body(body(at, kindAndRule))
                .post(PATH)
                .then();
    }

    private static String body(UUID organization, String kindAndRule) {
        return "{\"organizationId\": \"%s\", \"name\": \"Nhóm thử\", %s}"
                .formatted(organization, kindAndRule);
    }

    private static ValidatableResponse change(UUID group, String seen, String rule) {
        return Client.as("officer")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Tên mới\", %s}".formatted(rule))
                .put(PATH + "/{id}", group)
                .then();
    }

    private static ValidatableResponse close(UUID group) {
        return Client.as("officer")
                .header("If-Match", Client.as("officer").get(PATH + "/{id}", group).header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Đã xong.\"}")
                .post(PATH + "/{id}/closures", group)
                .then();
    }

    private static String officerOf(UUID organization) {
        return Tokens.ofRole(UUID.randomUUID().toString(), "COMMITTEE_OFFICER", organization);
    }
}
