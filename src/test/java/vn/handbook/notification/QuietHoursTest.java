package vn.handbook.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.handbook.shared.time.Time;

class QuietHoursTest {
    private static final int MINUTES = 24 * 60;

    @ParameterizedTest
    @CsvSource({
        "21:30,06:00,2026-03-01T14:29:59Z,2026-03-01T14:29:59Z",
        "21:30,06:00,2026-03-01T14:30:00Z,2026-03-01T23:00:00Z",
        "21:30,06:00,2026-03-01T22:59:59Z,2026-03-01T23:00:00Z",
        "21:30,06:00,2026-03-01T23:00:00Z,2026-03-01T23:00:00Z",
        "12:00,13:00,2026-03-01T05:10:00Z,2026-03-01T06:00:00Z",
        "08:00,08:00,2026-03-01T01:00:00Z,2026-03-01T01:00:00Z"
    })
    void whatComesInQuietHoursIsToldAtTheirEnd(String from, String to, Instant at, Instant told) {
        assertThat(new QuietHours(from, to).after(at)).isEqualTo(told);
    }

    @Property
    void orderStaysAndNothingIsToldInQuietHoursNorAWholeDayLater(
            @ForAll @IntRange(max = MINUTES - 1) int from,
            @ForAll @IntRange(max = MINUTES - 1) int to,
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long one,
            @ForAll @LongRange(max = 200_000) long between) {
        var quiet = new QuietHours(text(from), text(to));
        Instant first = Instant.ofEpochSecond(one);
        Instant second = first.plusSeconds(between);
        Instant told = quiet.after(first);
        assertThat(told).isBetween(first, first.plusSeconds(MINUTES * 60L));
        assertThat(quiet.after(second)).isAfterOrEqualTo(told);
        assertThat(quiet.after(told)).isEqualTo(told);
    }

    private static String text(int minutes) {
        return LocalTime.MIN.plusMinutes(minutes).toString();
    }

    /** As the offices of Viet Nam see the day. */
    @Property
    void toldTimeIsOutside(@ForAll @LongRange(min = 0, max = 200_000) long second) {
        LocalTime told =
                new QuietHours("22:00", "05:00")
                        .after(Instant.ofEpochSecond(1_772_000_000L + second))
                        .atZone(Time.VIETNAM)
                        .toLocalTime();
        assertThat(told).isBetween(LocalTime.of(5, 0), LocalTime.of(21, 59, 59));
    }
}
