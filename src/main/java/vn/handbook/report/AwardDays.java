package vn.handbook.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The days on which Party badges are awarded: 3/2, 19/5, 2/9, 7/11. */
final class AwardDays {
    private static final List<MonthDay> DAYS =
            List.of(MonthDay.of(2, 3), MonthDay.of(5, 19), MonthDay.of(9, 2), MonthDay.of(11, 7));

    private AwardDays() {}

    static boolean contains(LocalDate day) {
        return DAYS.contains(MonthDay.from(day));
    }

    /** The first one that is not before the day. */
    static LocalDate next(LocalDate day) {
        return IntStream.of(0, 1)
                .boxed()
                .flatMap(more -> DAYS.stream().map(award -> award.atYear(day.getYear() + more)))
                .filter(award -> !award.isBefore(day))
                .findFirst()
                .orElseThrow();
    }

    /** The last one before the day. */
    static LocalDate previous(LocalDate day) {
        Optional<LocalDate> thisYear =
                DAYS.stream()
                        .map(award -> award.atYear(day.getYear()))
                        .filter(award -> award.isBefore(day))
                        .reduce((one, later) -> later);
        return thisYear.orElseGet(() -> DAYS.get(DAYS.size() - 1).atYear(day.getYear() - 1));
    }
}
