package vn.handbook.offline;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.handbook.document.Readership;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/**
 * What a device has: its place in the feed of documents, and a digest of each of the member's own
 * lists as it was sent. A digest misses nothing, however late a change is committed.
 *
 * @param documents cursor of the feed, {@code null} before the first
 * @param assignments empty before the first, as the others
 */
record SyncCursor(String documents, String assignments, String progress, String notifications) {
    private static final String NOTHING = "";
    private static final Text NOT_OURS =
            Text.of(
                    "Con trỏ này không còn đúng. Hãy đồng bộ lại từ đầu.",
                    "The cursor is not valid any more. Begin again without one.");

    /**
     * @param since as it was answered to the same member in the same roles, {@code null} for none
     * @throws Problem 400 for any other
     */
    static SyncCursor read(String since, UUID memberId, Readership readership) {
        if (since == null) {
            return new SyncCursor(null, NOTHING, NOTHING, NOTHING);
        }
        try {
            PageRequest page = page(since, memberId, readership);
            return new SyncCursor(text(page, 0), text(page, 1), text(page, 2), text(page, 3));
        } catch (Problem forged) {
            throw CommonProblem.INVALID_REQUEST
                    .problem()
                    .faults(List.of(Fault.parameter("since", "CURSOR", NOT_OURS)));
        }
    }

    String write(UUID memberId, Readership readership) {
        return page(null, memberId, readership)
                .cursorAfter(List.of(documents, assignments, progress, notifications));
    }

    private static PageRequest page(String since, UUID memberId, Readership readership) {
        return PageRequest.of(
                1, since, false, "sync", memberId, Arrays.toString(readership.grants()));
    }

    private static String text(PageRequest page, int position) {
        return page.after(position, String::valueOf, NOTHING);
    }
}
