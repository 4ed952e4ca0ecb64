package vn.handbook.shared.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.handbook.shared.text.Labelled;
import vn.handbook.shared.time.Time;

/** Values as people read them in a sheet. */
final class SheetCell {
    private static final String BETWEEN = "; ";

    private SheetCell() {}

    /** Times are Viet Nam's, to the second. */
    static Object of(Object value) {
        if (value == null || value instanceof LocalDate || value instanceof Number) {
            return value;
        } else if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, Time.VIETNAM).truncatedTo(ChronoUnit.SECONDS);
        }
        return text(value);
    }

    private static String text(Object value) {
        if (value instanceof Labelled labelled) {
            return labelled.label();
        } else if (value instanceof Boolean yes) {
            return yes ? "Có" : "Không";
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(SheetCell::text).collect(Collectors.joining(BETWEEN));
        } else if (value instanceof Map<?, ?> state) {
            return new TreeMap<>(state)
                    .entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining(BETWEEN));
        }
        return value.toString();
    }
}
