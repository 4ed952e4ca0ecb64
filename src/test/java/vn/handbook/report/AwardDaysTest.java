package vn.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AwardDaysTest {
    @Property
    void everyDayLiesBetweenTwoAwardsThatFollowEachOther(@ForAll @IntRange(max = 20_000) int days) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(days);
        LocalDate next = AwardDays.next(day);
        assertThat(AwardDays.contains(next)).isTrue();
        assertThat(next).isAfterOrEqualTo(day);
        assertThat(AwardDays.previous(next)).isBefore(day);
        assertThat(
                        AwardDays.previous(next)
                                .plusDays(1)
                                .datesUntil(next)
                                .filter(AwardDays::contains))
                .isEmpty();
    }
}
