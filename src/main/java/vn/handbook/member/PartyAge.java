package vn.handbook.member;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tuổi Đảng: counted from the admission. */
public final class PartyAge {
    /** Huy hiệu Đảng: thirty, forty, then every five years; never 35. */
    public static final List<Integer> BADGES =
            List.of(30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);

    private PartyAge() {}

    /** A badge and the day on which as many years are full. */
    public record Badge(int years, LocalDate on) {}

    /** Full years on a day; 0 before the admission. */
    static int years(LocalDate admission, LocalDate day) {
        return Math.max(0, (int) ChronoUnit.YEARS.between(admission, day));
    }

    /** The first badge that is not due yet on a day. */
    static Optional<Badge> next(LocalDate admission, LocalDate day) {
        return BADGES.stream()
                .map(years -> new Badge(years, admission.plusYears(years)))
                .filter(badge -> badge.on().isAfter(day))
                .findFirst();
    }
}
