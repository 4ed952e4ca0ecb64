package vn.handbook.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Folding;
import vn.handbook.shared.text.Text;

/** Names headings so that links to them last: by kind and number, {@code chuong-2.muc-1}. */
final class OutlineAnchors {
    private OutlineAnchors() {}

    /**
     * @param faults gets one for each heading that skips a level or has another's name
     */
    static List<OutlineResponse.Heading> of(List<OutlineEntry> entries, List<Fault> faults) {
        var headings = new ArrayList<OutlineResponse.Heading>();
        Set<String> taken = new HashSet<>();
        var above = new ArrayList<String>();
        for (int i = 0; i < entries.size(); i++) {
            OutlineEntry entry = entries.get(i);
            if (entry.level() > above.size() + 1) {
                faults.add(
                        Fault.pointer(
                                "/entries/" + i + "/level",
                                "RULE",
                                Text.of("Bỏ cách một cấp.", "A level is skipped.")));
            }
            while (above.size() >= entry.level()) {
                above.remove(above.size() - 1);
            }
            String anchor = anchor(entry, above, i);
            if (!taken.add(anchor)) {
                faults.add(
                        Fault.pointer(
                                "/entries/" + i,
                                "RULE",
                                Text.of(
                                                "Đã có mục khác mang neo %s.",
                                                "Another heading has the anchor %s.")
                                        .with(anchor)));
            }
            while (above.size() < entry.level() - 1) {
                above.add(anchor);
            }
            above.add(anchor);
            headings.add(
                    new OutlineResponse.Heading(
                            entry.level(),
                            entry.kind(),
                            Cleaning.line(entry.label()),
                            Cleaning.line(entry.heading()),
                            anchor));
        }
        return headings;
    }

    private static String anchor(OutlineEntry entry, List<String> above, int index) {
        String number = entry.label() == null ? "" : Folding.fold(entry.label()).replace(' ', '-');
        String own = entry.kind().slug() + "-" + (number.isEmpty() ? "x" + (index + 1) : number);
        return entry.kind().isNumberedThroughout() || above.isEmpty()
                ? own
                : above.get(above.size() - 1) + "." + own;
    }
}
