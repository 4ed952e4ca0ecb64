package vn.handbook.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.handbook.shared.problem.Fault;

class SectionOrderTest {

    /**
     * Whoever waits for itself, however far around, never opens; and neither does who waits for it.
     */
    @Property
    void sectionIsRefusedExactlyWhenItCouldNeverOpen(
            @ForAll @Size(min = 1, max = 8)
                    List<@Size(max = 3) List<@IntRange(min = 1, max = 8) Integer>> waits) {
        List<List<Integer>> order =
                waits.stream()
                        .map(list -> list.stream().filter(p -> p <= waits.size()).toList())
                        .toList();
        var faults = new ArrayList<Fault>();
        SectionOrder.check(order.stream().map(SectionOrderTest::section).toList(), faults);
        assertThat(faults.stream().map(Fault::name))
                .containsExactlyElementsOf(
                        IntStream.range(0, order.size())
                                .filter(i -> reachesCircle(order, i + 1))
                                .mapToObj(i -> "/sections/" + i + "/prerequisites")
                                .toList());
    }

    private static boolean reachesCircle(List<List<Integer>> order, int from) {
        return reachable(order, from, true).stream()
                .anyMatch(at -> reachable(order, at, false).contains(at));
    }

    private static Set<Integer> reachable(List<List<Integer>> order, int from, boolean itself) {
        Set<Integer> seen = new HashSet<>();
        var next = new ArrayList<>(order.get(from - 1));
        while (!next.isEmpty()) {
            int at = next.remove(next.size() - 1);
            if (seen.add(at)) {
                next.addAll(order.get(at - 1));
            }
        }
        if (itself) {
            seen.add(from);
        }
        return seen;
    }

    @Property
    void placeOutsideTheListIsNamed(@ForAll @IntRange(min = -9, max = 9) int place) {
        var faults = new ArrayList<Fault>();
        SectionOrder.check(List.of(section(List.of()), section(List.of(place))), faults);
        assertThat(faults.isEmpty()).isEqualTo(place == 1);
    }

    private static SectionRequest section(List<Integer> prerequisites) {
        return new SectionRequest(
                null, "a", "b", true, null, null, null, prerequisites, null, null, null);
    }
}
