package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.organization.Branch;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Plans;
import vn.handbook.testing.Snapshot;

/** Members are taken into a plan and out of it by what happens to them, in its order. */
@HttpTest
class PlanComingAndGoingTest {
    private static final LocalDate LONG_AGO = Plans.TODAY.minusYears(2);
    private static final String SIXTY_DAYS = ", \"dueDays\": 60";

    /** Of the same commune. */
    private static final UUID NEXT_CELL = Demo.organization(102);

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
    void lateJoinerHasSoManyDaysFromTheDayOfComing() {
        UUID plan = Plans.call(Demo.COMMUNE, SIXTY_DAYS);
        UUID early = Plans.member(Demo.CELL, LONG_AGO);
        UUID onTheFirstDay = Plans.member(Demo.CELL, Plans.TODAY.minusDays(60));
        UUID late = Plans.member(Demo.CELL, Plans.TODAY.minusDays(10));
        due(early, plan, Plans.TODAY.minusDays(20), true);
        due(onTheFirstDay, plan, Plans.TODAY.minusDays(20), true);
        due(late, plan, Plans.TODAY.plusDays(50), false);
        assertThat(Plans.report(plan, Demo.CELL).getLong("total.notStarted"))
                .isEqualTo(Plans.report(plan, Demo.CELL).getLong("total.overdue") + 1);
        Client.with(Plans.tokenOf(late))
                .get("/api/v1/me/assignments?limit=200")
                .then()
                .body(
                        "items.find { it.id == '%s' }.dueOn".formatted(plan),
                        equalTo(Plans.TODAY.plusDays(50).toString()));
    }

    @Test
    void withoutDaysOfTheirOwnLateJoinersAreDueWithTheOthers() {
        UUID plan = Plans.call(Demo.COMMUNE, "");
        due(Plans.member(Demo.CELL, Plans.TODAY), plan, Plans.TODAY.minusDays(20), true);
    }

    @Test
    void daysNeverMakeTheDueDateEarlier() {
        UUID plan = Plans.call(Demo.COMMUNE, ", \"dueDays\": 1");
        UUID late = Plans.member(Demo.CELL, Plans.TODAY.minusDays(50));
        due(late, plan, Plans.TODAY.minusDays(20), true);
    }

    @Test
    void whoeverMovesWithinKeepsProgressAndDueDate() {
        UUID plan = Plans.call(Demo.COMMUNE, SIXTY_DAYS);
        UUID mover = Plans.member(Demo.CELL, LONG_AGO);
        Plans.read(mover, plan, Demo.section(4, 1)).then().statusCode(200);
        String fraction = fraction(mover, plan);
        Plans.transfer(mover, NEXT_CELL, Plans.TODAY.minusDays(5));
        assertThat(fraction(mover, plan)).isEqualTo(fraction).isNotEqualTo("0.0");
        Plans.assignment(mover, plan)
                .then()
                .body("assignment.dueOn", equalTo(Plans.TODAY.minusDays(20).toString()));
        inTheCell(plan).body("items.memberId", not(hasItem(mover.toString())));
        assertThat(Plans.report(plan, NEXT_CELL).getLong("total.inProgress")).isEqualTo(1);
    }

    @Test
    void whoeverMovesOutKeepsWhatWasDoneAndFindsItComingBack() {
        UUID plan = Plans.call(Demo.COMMUNE, SIXTY_DAYS);
        UUID mover = Plans.member(Demo.CELL, LONG_AGO);
        UUID begun = Plans.member(Demo.CELL, LONG_AGO);
        Plans.study(mover, plan);
        Plans.read(begun, plan, Demo.section(4, 1)).then().statusCode(200);
        long completed = Plans.report(plan, Demo.COMMUNE).getLong("total.completed");
        for (UUID each : List.of(mover, begun)) {
            Plans.transfer(each, Demo.OTHER_CELL, Plans.TODAY.minusDays(8));
            Plans.assignment(each, plan).then().statusCode(404);
        }
        Plans.read(begun, plan, Demo.section(4, 2)).then().statusCode(404);
        assertThat(Plans.report(plan, Demo.COMMUNE).getLong("total.completed"))
                .isEqualTo(completed - 1);
        Client.with(Plans.tokenOf(mover))
                .get("/api/v1/me/study-record?year=" + Plans.TODAY.minusDays(20).getYear())
                .then()
                .body(
                        "items.find { it.planId == '%s' }.state".formatted(plan),
                        equalTo("COMPLETED"));
        for (UUID each : List.of(mover, begun)) {
            Plans.transfer(each, Demo.CELL, Plans.TODAY.minusDays(3));
        }
        Plans.assignment(mover, plan).then().body("assignment.state", equalTo("COMPLETED"));
        Plans.assignment(begun, plan)
                .then()
                .body("assignment.state", equalTo("IN_PROGRESS"))
                .body("assignment.dueOn", equalTo(Plans.TODAY.plusDays(57).toString()));
        assertThat(Plans.report(plan, Demo.COMMUNE).getLong("total.completed"))
                .isEqualTo(completed);
    }

    @Test
    void exemptLeaveTheDenominatorAndTheDeadLeaveThePlan() {
        UUID plan = Plans.call(Demo.COMMUNE, "");
        UUID exempt = Plans.member(Demo.CELL, LONG_AGO);
        UUID dead = Plans.member(Demo.CELL, LONG_AGO);
        UUID left = Plans.member(Demo.CELL, LONG_AGO);
        JsonPath was = Plans.report(plan, Demo.CELL);
        Branch.become(exempt, "EXEMPT", Plans.TODAY.toString()).then().statusCode(201);
        Branch.become(dead, "DECEASED", Plans.TODAY.toString()).then().statusCode(201);
        Branch.become(left, "LEFT", Plans.TODAY.toString()).then().statusCode(201);
        JsonPath is = Plans.report(plan, Demo.CELL);
        assertThat(is.getLong("total.assigned")).isEqualTo(was.getLong("total.assigned") - 2);
        assertThat(is.getLong("total.exempt")).isEqualTo(was.getLong("total.exempt") + 1);
        assertThat(is.getLong("total.expected")).isEqualTo(was.getLong("total.expected") - 3);
        for (UUID gone : List.of(exempt, dead, left)) {
            inTheCell(plan).body("items.memberId", not(hasItem(gone.toString())));
        }
    }

    @Test
    void whoeverComesBackFromBeingExemptHasTimeAgain() {
        UUID plan = Plans.call(Demo.COMMUNE, SIXTY_DAYS);
        UUID member = Plans.member(Demo.CELL, LONG_AGO);
        Branch.become(member, "EXEMPT", Plans.TODAY.minusDays(30).toString())
                .then()
                .statusCode(201);
        Branch.become(member, "OFFICIAL", Plans.TODAY.minusDays(4).toString())
                .then()
                .statusCode(201);
        due(member, plan, Plans.TODAY.plusDays(56), false);
    }

    @Test
    void whoeverIsAddedToAGroupLaterCameOnThatDay() {
        UUID member = Plans.member(Demo.CELL, LONG_AGO);
        UUID group = Plans.staticGroup(Demo.COMMUNE, member);
        UUID plan = Plans.call(Demo.COMMUNE, SIXTY_DAYS + Plans.targets(List.of(), List.of(group)));
        due(member, plan, Plans.TODAY.plusDays(60), false);
        Plans.change("officer", group, "removals", List.of(member)).statusCode(201);
        Plans.assignment(member, plan).then().statusCode(404);
    }

    private static void due(UUID member, UUID plan, LocalDate day, boolean overdue) {
        Plans.assignment(member, plan)
                .then()
                .statusCode(200)
                .body("assignment.dueOn", equalTo(day.toString()))
                .body("assignment.overdue", equalTo(overdue));
        String theirs = "items.find { it.memberId == '%s' }".formatted(member);
        inTheCell(plan)
                .body(theirs + ".dueOn", equalTo(day.toString()))
                .body(theirs + ".overdue", equalTo(overdue));
    }

    private static ValidatableResponse inTheCell(UUID plan) {
        return Client.as("secretary")
                .queryParam("planId", plan)
                .queryParam("limit", 200)
                .get("/api/v1/organizations/{id}/assignments", Demo.CELL)
                .then()
                .statusCode(200);
    }

    private static String fraction(UUID member, UUID plan) {
        return Plans.assignment(member, plan)
                .then()
                .statusCode(200)
                .extract()
                .path("assignment.fraction")
                .toString();
    }
}
