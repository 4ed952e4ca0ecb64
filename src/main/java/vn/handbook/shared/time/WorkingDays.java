package vn.handbook.shared.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which offices work: Monday to Friday, without the days off that are announced each year.
 */
public record WorkingDays(Set<LocalDate> daysOff) {
    public WorkingDays {
        daysOff = Set.copyOf(daysOff);
    }

    public boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !daysOff.contains(day);
    }

    /**
     * The last day of a time limit: the day itself is not counted.
     *
     * @param count how many working days, at least 1
     */
    public LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (contains(last)) {
                left--;
            }
        }
        return last;
    }
}
