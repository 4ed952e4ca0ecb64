package vn.handbook.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.time.Time;

/** Between which times of the day, in Viet Nam, nothing new is told; over midnight too. */
public record QuietHours(
        @NotNull @Pattern(regexp = TIME) @Schema(description = "Từ giờ này.", examples = "21:30")
                String from,
        @NotNull
                @Pattern(regexp = TIME)
                @Schema(
                        description = "Đến trước giờ này; bằng `from` là không có giờ yên lặng.",
                        examples = "06:00")
                String to) {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** The same moment, or, when it is quiet, the end of that; a later one never comes earlier. */
    Instant after(Instant moment) {
        ZonedDateTime local = moment.atZone(Time.VIETNAM);
        LocalTime time = local.toLocalTime();
        LocalTime begin = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(to);
        boolean overMidnight = begin.isAfter(end);
        boolean quiet =
                overMidnight
                        ? !time.isBefore(begin) || time.isBefore(end)
                        : !time.isBefore(begin) && time.isBefore(end);
        if (!quiet) {
            return moment;
        }
        boolean tomorrow = overMidnight && !time.isBefore(begin);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(end)
                .atZone(Time.VIETNAM)
                .toInstant();
    }
}
