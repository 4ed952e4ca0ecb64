package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Plans;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** Whom a plan reaches: parts of the tree, groups, and some of their members. */
@HttpTest
class PlanTargetTest {
    private static final LocalDate LONG_AGO = Plans.TODAY.minusYears(2);

    private Snapshot before;

    /** A member as the register has them, without any of the plans' SQL. */
    private record Registered(UUID id, List<Object> path, String status, LocalDate birth) {
        boolean isBelow(UUID organization) {
            return path.contains(organization);
        }

        int ageOn(LocalDate day) {
            return java.time.Period.between(birth, day).getYears();
        }
    }

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void planForACellAndAGroupReachesThemAndNobodyElse() {
        UUID inTheGroup = Plans.member(Demo.OTHER_CELL, LONG_AGO);
        UUID beside = Plans.member(Demo.OTHER_CELL, LONG_AGO);
        UUID inTheCell = Plans.member(Demo.CELL, LONG_AGO);
        // Whoever is reached in two ways is counted once
        UUID group = Plans.staticGroup(Demo.PROVINCE, inTheGroup, inTheCell);
        UUID other = Plans.staticGroup(Demo.OTHER_COMMUNE, inTheGroup);
        UUID plan =
                Plans.call(Demo.PROVINCE, Plans.targets(List.of(Demo.CELL), List.of(group, other)));
        Plans.assignment(inTheGroup, plan).then().statusCode(200);
        Plans.assignment(inTheCell, plan).then().statusCode(200);
        Plans.assignment(beside, plan).then().statusCode(404);
        Plans.read(inTheGroup, plan, Demo.section(4, 1)).then().statusCode(200);
        Plans.read(beside, plan, Demo.section(4, 1)).then().statusCode(404);
        assertReached(plan, one -> one.isBelow(Demo.CELL) || one.id().equals(inTheGroup));
        assertThat(Plans.report(plan, Demo.OTHER_COMMUNE).getLong("total.assigned")).isEqualTo(1);
        Client.as("officer")
                .get("/api/v1/study-plans/{id}", plan)
                .then()
                .statusCode(200)
                .body("wholeSubtree", equalTo(false))
                .body("targets.organizationIds", equalTo(List.of(Demo.CELL.toString())));
    }

    @Test
    void filtersNarrowTheOwnersSubtree() {
        UUID probationary =
                Plans.call(Demo.COMMUNE, ", \"targets\": {\"statuses\": [\"PROBATIONARY\"]}");
        assertReached(
                probationary,
                one -> one.isBelow(Demo.COMMUNE) && one.status().equals("PROBATIONARY"));
        UUID young = Plans.call(Demo.COMMUNE, ", \"targets\": {\"ageFrom\": 30, \"ageTo\": 45}");
        LocalDate opening = Plans.TODAY.minusDays(60);
        assertReached(
                young,
                one ->
                        one.isBelow(Demo.COMMUNE)
                                && one.ageOn(opening) >= 30
                                && one.ageOn(opening) <= 45);
        UUID secretaries =
                Plans.call(Demo.COMMUNE, ", \"targets\": {\"positions\": [\"SECRETARY\"]}");
        assertReached(secretaries, one -> one.id().equals(Demo.SECRETARY));
        Client.as("member")
                .get("/api/v1/me/assignments?limit=200")
                .then()
                .body("items.id", not(hasItem(secretaries.toString())));
        Client.as("secretary")
                .get("/api/v1/me/assignments?limit=200")
                .then()
                .body("items.id", hasItem(secretaries.toString()));
    }

    @Test
    void groupByRuleBringsInWhoeverFitsItAtTheMoment() {
        UUID group =
                Plans.group(
                        Demo.COMMUNE,
                        "\"kind\": \"BY_RULE\", \"rule\": {\"ageFrom\": 40, \"withinId\": \"%s\"}"
                                .formatted(Demo.CELL));
        UUID plan = Plans.call(Demo.PROVINCE, Plans.targets(List.of(), List.of(group)));
        assertReached(plan, one -> one.isBelow(Demo.CELL) && one.ageOn(Plans.TODAY) >= 40);
        UUID late = Plans.member(Demo.CELL, Plans.TODAY);
        Plans.assignment(late, plan).then().statusCode(200);
    }

    @Test
    void groupThatClosesTakesNobodyElsesAssignment() {
        UUID grouped = Plans.member(Demo.OTHER_CELL, LONG_AGO);
        UUID group = Plans.staticGroup(Demo.PROVINCE, grouped);
        UUID both = Plans.call(Demo.PROVINCE, Plans.targets(List.of(Demo.CELL), List.of(group)));
        UUID alone = Plans.call(Demo.PROVINCE, Plans.targets(List.of(), List.of(group)));
        Plans.study(grouped, alone);
        Client.as("officer")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"reason\": \"Đã xong.\"}")
                .post("/api/v1/member-groups/{id}/closures", group)
                .then()
                .statusCode(201);
        Plans.assignment(grouped, both).then().statusCode(404);
        assertReached(both, one -> one.isBelow(Demo.CELL));
        assertReached(alone, one -> false);
        Client.with(Plans.tokenOf(grouped))
                .get("/api/v1/me/study-record?year=" + Plans.TODAY.getYear())
                .then()
                .body(
                        "items.find { it.planId == '%s' }.state".formatted(alone),
                        equalTo("COMPLETED"));
    }

    @Test
    void planFromAboveForOthersIsNotSeen() {
        UUID plan = Plans.call(Demo.PROVINCE, Plans.targets(List.of(Demo.CELL), List.of()));
        for (UUID seeing : List.of(Demo.PROVINCE, Demo.COMMUNE, Demo.CELL)) {
            seenFrom(seeing, plan).statusCode(200);
        }
        for (UUID beside : List.of(Demo.organization(102), Demo.OTHER_COMMUNE)) {
            seenFrom(beside, plan).statusCode(404);
        }
        Client.as("secretary")
                .get("/api/v1/study-plans?limit=200")
                .then()
                .body("items.id", hasItem(plan.toString()));
    }

    private static ValidatableResponse seenFrom(UUID organization, UUID plan) {
        String officer =
                Tokens.ofRole(UUID.randomUUID().toString(), "COMMITTEE_OFFICER", organization);
        return Client.with(officer).get("/api/v1/study-plans/{id}", plan).then();
    }

    /** The report, the list of each cell and the reach itself say the same. */
    private static void assertReached(UUID plan, Predicate<Registered> expected) {
        Set<UUID> reached =
                Database.rows("select member_id from plan_reach where plan_id = ?", plan).stream()
                        .map(row -> (UUID) row.get(0))
                        .collect(Collectors.toSet());
        Set<UUID> asked =
                register().stream()
                        .filter(expected)
                        .map(Registered::id)
                        .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(asked);
        assertThat(Plans.report(plan, Demo.COMMUNE).getLong("total.assigned"))
                .isEqualTo(
                        register().stream()
                                .filter(expected)
                                .filter(one -> one.isBelow(Demo.COMMUNE))
                                .count());
        Client.as("secretary")
                .queryParam("planId", plan)
                .queryParam("count", true)
                .get("/api/v1/organizations/{id}/assignments", Demo.CELL)
                .then()
                .statusCode(200)
                .body(
                        "total",
                        equalTo(
                                (int)
                                        register().stream()
                                                .filter(expected)
                                                .filter(one -> one.isBelow(Demo.CELL))
                                                .filter(one -> !one.status().equals("EXEMPT"))
                                                .count()));
    }

    private static List<Registered> register() {
        return Database.rows(
                        """
                        select m.id, array_to_string(o.path, ','), m.status, m.date_of_birth
                        from member m join organization o on o.id = m.organization_id
                        where m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT')
                        """)
                .stream()
                .map(
                        row ->
                                new Registered(
                                        (UUID) row.get(0),
                                        List.of((Object[]) ids(row.get(1).toString())),
                                        row.get(2).toString(),
                                        ((Date) row.get(3)).toLocalDate()))
                .toList();
    }

    private static UUID[] ids(String joined) {
        return java.util.Arrays.stream(joined.split(","))
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }
}
