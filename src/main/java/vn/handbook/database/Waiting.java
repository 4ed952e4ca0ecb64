package vn.handbook.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that tells nobody when it happens. */
final class Waiting {

    private static final int INTERVAL_MILLIS = 10;

    private Waiting() {}

    /**
     * @return whether the condition came true within the bound
     * @throws EmbeddedPostgresException when the thread is interrupted; the flag stays set
     */
    static boolean until(BooleanSupplier condition, Duration bound) {
        long end = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(Duration.ofMillis(INTERVAL_MILLIS));
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException(
                    "The application was told to stop while PostgreSQL was starting.", interrupted);
        }
    }
}
