package vn.handbook.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Plans;
import vn.handbook.testing.Snapshot;

/** What becomes of whom a plan is for when organisations end. */
@HttpTest
class TargetSuccessionTest {
    private static final String ON = Plans.TODAY.minusDays(30).toString();

    private Snapshot before;
    private UUID commune;
    private UUID north;
    private UUID south;
    private UUID east;

    @BeforeEach
    void found() {
        before = Snapshot.take();
        commune = Branch.commune("Đảng bộ xã Có Mục Tiêu");
        north = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ Bắc");
        south = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ Nam");
        east = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ Đông");
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void successorTakesTheTargetAndItsMembersKeepTheAssignment() {
        UUID plan = plan(south);
        UUID member = Plans.member(south, Plans.TODAY.minusYears(1));
        UUID besides = Plans.member(north, Plans.TODAY.minusYears(1));
        Plans.assignment(besides, plan).then().statusCode(404);
        Branch.merge(north, ON, south).then().statusCode(201);
        assertThat(targets(plan)).containsExactly(north);
        Plans.assignment(member, plan).then().statusCode(200);
        Plans.assignment(besides, plan).then().statusCode(200);
    }

    @Test
    void targetThatIsThereAlreadyIsNotNamedTwice() {
        UUID plan = plan(north, south, east);
        Branch.merge(north, ON, south).then().statusCode(201);
        assertThat(targets(plan)).containsExactlyInAnyOrder(north, east);
    }

    @Test
    void targetsBelowTheSuccessorAreWithinIt() {
        UUID committee = Branch.create(commune, "GRASSROOTS_COMMITTEE", "Đảng bộ cơ sở");
        UUID other = Branch.create(commune, "GRASSROOTS_COMMITTEE", "Đảng bộ cơ sở khác");
        UUID below = Branch.create(other, "CELL", "Chi bộ trực thuộc");
        UUID plan = plan(committee, below);
        Branch.merge(other, ON, committee).then().statusCode(201);
        assertThat(targets(plan)).containsExactly(other);
    }

    @Test
    void targetThatEndsLeavesThePlanToTheRest() {
        UUID plan = plan(south, east);
        UUID member = Plans.member(east, Plans.TODAY.minusYears(1));
        Branch.change(south, "closures", "", ON).then().statusCode(201);
        Plans.assignment(member, plan).then().statusCode(200);
        UUID beside = Plans.member(north, Plans.TODAY.minusYears(1));
        Plans.assignment(beside, plan).then().statusCode(404);
        assertThat(Plans.report(plan, commune).getLong("total.assigned")).isEqualTo(1);
    }

    @Test
    void targetThatIsMovedAwayFromTheOwnerIsNoLongerReached() {
        UUID plan = plan(south, east);
        UUID member = Plans.member(south, Plans.TODAY.minusYears(1));
        Branch.move(south, Demo.COMMUNE, ON).then().statusCode(201);
        Plans.assignment(member, plan).then().statusCode(404);
    }

    @Test
    void groupGoesToTheSuccessorAndEndsWithoutOne() {
        UUID member = Plans.member(south, Plans.TODAY.minusYears(1));
        UUID group = Plans.staticGroup(south, member);
        UUID plan = Plans.call(commune, Plans.targets(List.of(), List.of(group)));
        Branch.merge(north, ON, south).then().statusCode(201);
        Plans.assignment(member, plan).then().statusCode(200);
        UUID ending = Plans.staticGroup(east);
        Branch.change(east, "closures", "", ON).then().statusCode(201);
        assertThat(
                        Database.rows(
                                "select 1 from member_group where id = ? and closed_at is not null",
                                ending))
                .hasSize(1);
    }

    private UUID plan(UUID... targets) {
        return Plans.call(commune, Plans.targets(List.of(targets), List.of()));
    }

    private static Set<UUID> targets(UUID plan) {
        return Database.rows(
                        "select organization_id from study_plan_target where plan_id = ?", plan)
                .stream()
                .map(row -> (UUID) row.get(0))
                .collect(Collectors.toSet());
    }
}
