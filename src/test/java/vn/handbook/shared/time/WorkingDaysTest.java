package vn.handbook.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Property
    void asManyWorkingDaysLieInALimitAsItHasAndTheLastIsOne(
            @ForAll @IntRange(max = 400) int start,
            @ForAll @IntRange(min = 1, max = 80) int count,
            @ForAll @Size(max = 20) Set<@IntRange(max = 600) Integer> off) {
        var days = new WorkingDays(off.stream().map(MONDAY::plusDays).collect(Collectors.toSet()));
        LocalDate from = MONDAY.plusDays(start);
        LocalDate last = days.after(from, count);
        assertThat(days.contains(last)).isTrue();
        assertThat(from.plusDays(1).datesUntil(last.plusDays(1)).filter(days::contains))
                .hasSize(count);
    }

    @Test
    void thirtyWorkingDaysAreSixWeeksAndLongerOverTet() {
        assertThat(new WorkingDays(Set.of()).after(MONDAY, 30)).isEqualTo("2026-02-16");
        Set<LocalDate> tet =
                LocalDate.of(2026, 2, 16)
                        .datesUntil(LocalDate.of(2026, 2, 21))
                        .collect(Collectors.toSet());
        assertThat(new WorkingDays(tet).after(MONDAY, 30)).isEqualTo("2026-02-23");
    }
}
