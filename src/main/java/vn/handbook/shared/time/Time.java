package vn.handbook.shared.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Instants are UTC everywhere; days (due dates, dates of issue) are days in Viet Nam. */
public final class Time {
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * PostgreSQL keeps microseconds: finer instants would be answered once and read back otherwise.
     */
    private static final Duration FINEST = Duration.of(1, ChronoUnit.MICROS);

    private Time() {}

    static final class Producer {
        @Produces
        @Singleton
        Clock clock() {
            return Clock.tick(Clock.systemUTC(), FINEST);
        }
    }
}
