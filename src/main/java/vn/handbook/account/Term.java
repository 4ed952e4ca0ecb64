package vn.handbook.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/**
 * From which to which day a role is held, both included.
 *
 * @param to {@code null} until it is ended
 */
record Term(LocalDate from, LocalDate to) {
    private static final int LAST_YEAR = 2100;

    /** What is wrong with a term that is granted today; nobody is given a role for the past. */
    List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (from.isBefore(today)) {
            faults.add(
                    fault("/validFrom", "Không được trước hôm nay.", "Must not be before today."));
        }
        if (to != null && to.isBefore(from)) {
            faults.add(
                    fault(
                            "/validTo",
                            "Không được trước ngày bắt đầu.",
                            "Must not be before the first day."));
        }
        if (from.getYear() > LAST_YEAR || to != null && to.getYear() > LAST_YEAR) {
            faults.add(
                    fault(
                            to != null && to.getYear() > LAST_YEAR ? "/validTo" : "/validFrom",
                            "Năm không được quá 2100.",
                            "The year must not be over 2100."));
        }
        return faults;
    }

    /** Whether it ends no later than another. */
    boolean isWithin(LocalDate end) {
        return end == null || to != null && !to.isAfter(end);
    }

    private static Fault fault(String pointer, String vietnamese, String english) {
        return Fault.pointer(pointer, "RULE", Text.of(vietnamese, english));
    }
}
