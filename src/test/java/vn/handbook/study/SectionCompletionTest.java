package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.handbook.resolution.SectionRequirement;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class SectionCompletionTest {
    private static final UUID PLAN = Demo.plan(3);
    private static final UUID SECTION = Demo.section(3, 1);
    private static final Instant EARLIER = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-05T07:00:00Z");

    @Inject SectionCompletion completion;

    @AfterEach
    void askForReadingAgain() {
        require(SectionRequirement.READ);
    }

    @ParameterizedTest
    @EnumSource(
            value = SectionRequirement.class,
            names = {"READ", "WATCH"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatAsksForMoreIsNotDoneByReading(SectionRequirement requirement) {
        require(requirement);
        Reader.fresh()
                .report(PLAN, SECTION, 1, 600, EARLIER.toString())
                .then()
                .statusCode(200)
                .body("furthestFraction", equalTo(1f))
                .body("completed", equalTo(false));
    }

    @Test
    void whatIsDoneStaysDoneSinceTheEarliestTimeWhateverIsReadAndInAnyOrder() {
        require(SectionRequirement.QUIZ_PASSED);
        Reader reader = Reader.fresh();
        complete(reader, LATER);
        reader.report(PLAN, SECTION, 0.5, 340, EARLIER.toString())
                .then()
                .statusCode(200)
                .body("resumePosition", equalTo(340))
                .body("completedAt", equalTo(LATER.toString()));
        complete(reader, EARLIER);
        var readLast = reader.rowOf(SECTION);

        Reader again = Reader.fresh();
        again.report(PLAN, SECTION, 0.5, 340, EARLIER.toString());
        complete(again, EARLIER);
        complete(again, LATER);
        assertThat(again.rowOf(SECTION)).isEqualTo(readLast);
    }

    private void complete(Reader reader, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> completion.complete(reader.id(), SECTION, at));
    }

    private static void require(SectionRequirement requirement) {
        Database.rows(
                "update resolution_section set requirement = ? where id = ?",
                requirement.name(),
                SECTION);
    }
}
