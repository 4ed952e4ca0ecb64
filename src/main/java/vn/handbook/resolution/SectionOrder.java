package vn.handbook.resolution;

import java.util.BitSet;
import java.util.List;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/** Which sections wait for which: for others of the list, and never in a circle. */
final class SectionOrder {
    private static final Text NO_SECTION =
            Text.of("Danh sách không có phần ở thứ tự này.", "The list has no section there.");
    private static final Text CIRCLE =
            Text.of(
                    "Các phần này chờ lẫn nhau, không phần nào mở được.",
                    "These sections wait for one another; none would ever open.");

    private SectionOrder() {}

    /**
     * @param faults gets one for each position that is none, and one for each section that waits
     *     for itself in the end
     */
    static void check(List<SectionRequest> sections, List<Fault> faults) {
        boolean all = true;
        for (int i = 0; i < sections.size(); i++) {
            List<Integer> before = sections.get(i).prerequisites();
            for (int j = 0; j < before.size(); j++) {
                if (before.get(j) < 1 || before.get(j) > sections.size()) {
                    all = false;
                    faults.add(
                            ResolutionRules.fault(
                                    "/sections/" + i + "/prerequisites/" + j, NO_SECTION));
                }
            }
        }
        if (all) {
            checkCircles(sections, faults);
        }
    }

    /** Opens whatever can be opened; what is left waits for one another. */
    private static void checkCircles(List<SectionRequest> sections, List<Fault> faults) {
        var open = new BitSet(sections.size());
        int opened;
        do {
            opened = open.cardinality();
            for (int i = 0; i < sections.size(); i++) {
                if (sections.get(i).prerequisites().stream().allMatch(p -> open.get(p - 1))) {
                    open.set(i);
                }
            }
        } while (open.cardinality() > opened);
        for (int i = open.nextClearBit(0); i < sections.size(); i = open.nextClearBit(i + 1)) {
            faults.add(ResolutionRules.fault("/sections/" + i + "/prerequisites", CIRCLE));
        }
    }
}
