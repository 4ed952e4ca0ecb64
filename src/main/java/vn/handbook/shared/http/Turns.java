package vn.handbook.shared.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;

/** Lets only so many do something at once; the others wait in their order, for a while. */
public final class Turns {
    private static final int PATIENCE_SECONDS = 3;

    private final Semaphore places;

    public Turns(int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 503 when no turn comes within the patience
     */
    public <T> T take(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw CommonProblem.UNAVAILABLE.problem();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** About how many wait. */
    public int waiting() {
        return places.getQueueLength();
    }

    public static Problem tooMany() {
        return CommonProblem.UNAVAILABLE
                .problem()
                .header(HttpHeaders.RETRY_AFTER, PATIENCE_SECONDS);
    }
}
