package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.handbook.testing.Courses.kept;
import static vn.handbook.testing.Courses.optional;
import static vn.handbook.testing.Courses.section;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Courses;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** What becomes of the members' study when what they study is edited meanwhile. */
@HttpTest
class RevisedStudyTest {
    private static final String SPRING = "2026-03-02T07:00:00Z";

    private Snapshot before;
    private Reader reader;
    private Reader other;
    private String resolution;
    private UUID plan;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoSectionsAreStudied() {
        before = Snapshot.take();
        reader = Reader.fresh();
        other = Reader.another();
        resolution = Courses.published(section("a"), section("b"));
        plan = Courses.plan(resolution);
        List<UUID> sections = sections();
        first = sections.get(0);
        second = sections.get(1);
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void sectionThatIsEditedKeepsItsIdAndItsProgress() {
        read(reader, first, 0.5);
        edit(kept(second.toString(), section("b")), kept(first.toString(), section("a viết lại")));
        reader.assignment(plan)
                .body("sections.title", equalTo(List.of("b", "a viết lại")))
                .body("sections[1].furthestFraction", equalTo(0.5f))
                .body("assignment.fraction", equalTo(0.25f));
    }

    @Test
    void sectionThatIsLeftOutIsNeitherShownNorCountedAndStillTakesWhatWasReadOffline() {
        read(reader, first, 1);
        edit(kept(first.toString(), section("a")));
        reader.assignment(plan)
                .body("sections", hasSize(1))
                .body("assignment.state", equalTo("COMPLETED"))
                .body("assignment.requiredSections", equalTo(1));
        read(reader, second, 1);
        assertThat(reader.rowOf(second)).hasSize(1);
    }

    @Test
    void whoHadCompletedStaysSoAndWhoHadNotGetsTheAdditionToo() {
        read(reader, first, 1);
        read(reader, second, 1);
        read(other, first, 1);
        edit(
                kept(first.toString(), section("a")),
                kept(second.toString(), section("b")),
                section("c"));
        UUID third = sections().get(2);
        reader.assignment(plan)
                .body("assignment.state", equalTo("COMPLETED"))
                .body("assignment.requiredSections", equalTo(2))
                .body("assignment.fraction", equalTo(1f))
                .body("sections.counts", equalTo(List.of(true, true, false)));
        read(other, second, 1, Instant.now().toString());
        other.assignment(plan)
                .body("assignment.state", equalTo("IN_PROGRESS"))
                .body("assignment.requiredSections", equalTo(3))
                .body("sections.counts", equalTo(List.of(true, true, true)));
        states("COMPLETED", "IN_PROGRESS");
        read(other, third, 1, Instant.now().toString());
        states("COMPLETED", "COMPLETED");
        // Whoever does the addition too is shown the whole
        read(reader, third, 1, Instant.now().toString());
        reader.assignment(plan).body("assignment.requiredSections", equalTo(3));
    }

    /** The phone was offline when the addition came: what it tells is of before. */
    @Test
    void whatWasReadBeforeTheAdditionAndComesLaterCompletesAsItWas() {
        edit(
                kept(first.toString(), section("a")),
                kept(second.toString(), section("b")),
                section("c"));
        read(reader, second, 1);
        read(reader, first, 1);
        states("COMPLETED", "NOT_STARTED");
    }

    /** Also after further additions, none of which the member has done. */
    @Test
    void completedStaysCompletedWhateverIsAddedOrExchangedLater() {
        read(reader, first, 1);
        read(reader, second, 1);
        edit(kept(first.toString(), section("a")), section("c"));
        edit(kept(first.toString(), section("a")), section("d"), section("e"));
        states("COMPLETED", "NOT_STARTED");
    }

    @Test
    void whatBecomesRequiredIsAnAdditionAndWhatNoLongerIsCountsForNobody() {
        read(reader, first, 1);
        edit(kept(first.toString(), section("a")), kept(second.toString(), optional("b")));
        states("COMPLETED", "NOT_STARTED");
        edit(kept(first.toString(), section("a")), kept(second.toString(), section("b")));
        states("COMPLETED", "NOT_STARTED");
        reader.assignment(plan).body("sections.counts", equalTo(List.of(true, false)));
        read(other, first, 1, Instant.now().toString());
        states("COMPLETED", "IN_PROGRESS");
    }

    @Test
    void planThatIsOpenedAfterwardsAsksForAll() {
        read(reader, first, 1);
        read(reader, second, 1);
        edit(
                kept(first.toString(), section("a")),
                kept(second.toString(), section("b")),
                section("c"));
        UUID later = Courses.plan(resolution);
        reader.assignment(later)
                .body("assignment.state", equalTo("IN_PROGRESS"))
                .body("assignment.requiredSections", equalTo(3));
        reader.assignment(plan).body("assignment.state", equalTo("COMPLETED"));
    }

    private void edit(String... sections) {
        Courses.edit(resolution, sections).then().statusCode(200);
    }

    private List<UUID> sections() {
        return Courses.sectionsOf(resolution).stream().map(UUID::fromString).toList();
    }

    private void read(Reader who, UUID section, double furthest) {
        read(who, section, furthest, SPRING);
    }

    private void read(Reader who, UUID section, double furthest, String at) {
        who.report(plan, section, furthest, 10, at).then().statusCode(200);
    }

    /** As the secretary's list and the reports have them. */
    private void states(String readers, String others) {
        assertThat(
                        Database.rows(
                                """
                                select state from assignment_states(?, ?) where member_id in (?, ?)
                                order by member_id = ? desc
                                """,
                                plan,
                                Demo.OTHER_CELL,
                                reader.id(),
                                other.id(),
                                reader.id()))
                .isEqualTo(List.of(List.of(readers), List.of(others)));
    }
}
