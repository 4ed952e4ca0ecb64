package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartyAgeTest {
    private static final LocalDate ADMISSION = LocalDate.of(1996, 2, 29);

    @Property
    void nextBadgeIsTheFirstThatLiesAhead(@ForAll @IntRange(max = 36_000) int days) {
        LocalDate day = ADMISSION.plusDays(days);
        PartyAge.next(ADMISSION, day)
                .ifPresentOrElse(
                        badge -> {
                            assertThat(badge.on()).isAfter(day);
                            assertThat(PartyAge.BADGES)
                                    .filteredOn(years -> years < badge.years())
                                    .allMatch(years -> !ADMISSION.plusYears(years).isAfter(day));
                        },
                        () -> assertThat(day).isAfterOrEqualTo(ADMISSION.plusYears(90)));
    }

    @Test
    void thereIsNoBadgeOfThirtyFiveYears() {
        assertThat(PartyAge.BADGES).doesNotContain(35).hasSize(12);
        assertThat(PartyAge.next(ADMISSION, ADMISSION.plusYears(30)).orElseThrow().years())
                .isEqualTo(40);
    }
}
