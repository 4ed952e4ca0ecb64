package vn.handbook.exchange;

import java.time.LocalDate;
import java.util.List;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/**
 * How a list is to be taken in.
 *
 * @param enteredOn from which day on new members are counted; {@code null} for the day on which
 *     they are written
 */
record ImportTerms(ImportKind kind, ImportMode mode, boolean dryRun, LocalDate enteredOn) {
    private static final Text MEMBERS_ONLY =
            Text.of("Chỉ dùng khi nhập đảng viên.", "Only for lists of members.");
    private static final Text FUTURE =
            Text.of("Không được sau hôm nay.", "Must not be after today.");

    /**
     * @throws vn.handbook.shared.problem.Problem 400 where members are entered in the future, or
     *     none are
     */
    void refuseBroken(LocalDate today) {
        if (enteredOn != null && kind != ImportKind.MEMBERS) {
            refuse(MEMBERS_ONLY);
        } else if (enteredOn != null && enteredOn.isAfter(today)) {
            refuse(FUTURE);
        }
    }

    private static void refuse(Text why) {
        throw CommonProblem.INVALID_REQUEST
                .problem()
                .faults(List.of(Fault.parameter("enteredOn", "RULE", why)));
    }
}
