package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.handbook.member.StandingHistory.Since;
import vn.handbook.member.StandingHistory.Step;

class StandingHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final UUID HOME = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Property
    void lastStandingIsWhatTheLastStepsSay(
            @ForAll("firsts") Since first, @ForAll("steps") List<Step> steps) {
        List<Step> taken = taken(first, steps);
        StandingHistory history = StandingHistory.of(first, taken).orElseThrow();
        MemberStatus status = first.standing().status();
        UUID home = first.standing().organizationId();
        for (Step step : taken) {
            status = step.status() == null ? status : step.status();
            home = step.organizationId() == null ? home : step.organizationId();
        }
        assertThat(history.last().standing()).isEqualTo(new Standing(status, home));
        assertThat(history.standings()).hasSize(taken.size() + 1);
    }

    @Property
    void daysNeverGoBack(@ForAll("firsts") Since first, @ForAll("steps") List<Step> steps) {
        StandingHistory history = StandingHistory.of(first, taken(first, steps)).orElseThrow();
        assertThat(history.standings().stream().map(Since::from)).isSorted();
    }

    @Property
    void nothingFollowsTheEndOfAMembership(
            @ForAll("firsts") Since first, @ForAll("steps") List<Step> steps) {
        StandingHistory history = StandingHistory.of(first, taken(first, steps)).orElseThrow();
        List<MemberStatus> statuses =
                history.standings().stream().map(since -> since.standing().status()).toList();
        for (int i = 0; i < statuses.size(); i++) {
            if (!statuses.get(i).isMember()) {
                assertThat(Set.copyOf(statuses.subList(i, statuses.size()))).hasSize(1);
            }
        }
    }

    @Property
    void whoeverWasAwayForAWhileComesBackAsWhatTheyWere(
            @ForAll("firsts") Since first, @ForAll("steps") List<Step> steps) {
        MemberStatus lasting = null;
        StandingHistory history = StandingHistory.of(first, taken(first, steps)).orElseThrow();
        MemberStatus before = null;
        for (Since since : history.standings()) {
            MemberStatus status = since.standing().status();
            if (before != null && before.isPassing() && status.isFirst()) {
                assertThat(status).isEqualTo(lasting);
            }
            lasting = status.isPassing() ? lasting : status;
            before = status;
        }
    }

    @Property
    void aStepThatMayNotFollowChangesNothing(
            @ForAll("firsts") Since first, @ForAll("steps") List<Step> steps) {
        List<Step> taken = taken(first, steps);
        for (int i = 0; i < taken.size(); i++) {
            var without = new ArrayList<>(taken);
            without.remove(i);
            // Without one, the others make a history or none: never another order or other days
            StandingHistory.of(first, without)
                    .ifPresent(
                            history ->
                                    assertThat(
                                                    history.standings().stream()
                                                            .skip(1)
                                                            .map(Since::from))
                                            .containsExactlyElementsOf(
                                                    without.stream().map(Step::on).toList()));
        }
    }

    @Test
    void tableSaysWhatADecisionMayMakeOfAMember() {
        assertThat(next(MemberStatus.PROBATIONARY))
                .containsExactlyInAnyOrder(
                        MemberStatus.OFFICIAL,
                        MemberStatus.TRANSFERRING,
                        MemberStatus.SUSPENDED,
                        MemberStatus.REMOVED,
                        MemberStatus.LEFT,
                        MemberStatus.DECEASED);
        assertThat(next(MemberStatus.OFFICIAL))
                .contains(MemberStatus.EXEMPT, MemberStatus.EXPELLED)
                .doesNotContain(MemberStatus.PROBATIONARY);
        assertThat(next(MemberStatus.DECEASED)).isEmpty();
    }

    private static List<MemberStatus> next(MemberStatus status) {
        return java.util.Arrays.stream(MemberStatus.values()).filter(status::mayBecome).toList();
    }

    /** Those that may follow, each tried after the ones before it. */
    private static List<Step> taken(Since first, List<Step> tried) {
        var taken = new ArrayList<Step>();
        for (Step step : tried) {
            taken.add(step);
            if (StandingHistory.of(first, taken).isEmpty()) {
                taken.remove(taken.size() - 1);
            }
        }
        return taken;
    }

    @Provide
    Arbitrary<Since> firsts() {
        return Arbitraries.of(MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL, MemberStatus.EXEMPT)
                .map(status -> new Since(DAY, new Standing(status, HOME)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, 60),
                        Arbitraries.of(MemberStatus.class).injectNull(0.2),
                        Arbitraries.of(HOME, OTHER).injectNull(0.5))
                .as((day, status, home) -> new Step(DAY.plusDays(day), status, home))
                .list()
                .ofMaxSize(12);
    }
}
