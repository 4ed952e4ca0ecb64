package vn.handbook.limit;

import java.util.concurrent.atomic.AtomicInteger;

/** What one caller has used of one group in one minute, here and as far as known elsewhere. */
final class Count {
    private final int limit;
    private final AtomicInteger here = new AtomicInteger();
    private volatile int told;
    private volatile int elsewhere;

    Count(int limit) {
        this.limit = limit;
    }

    /**
     * @return how many more there may be after this one; negative when this one is too many, and
     *     then it does not count
     */
    int take() {
        int left = limit - elsewhere - here.incrementAndGet();
        if (left < 0) {
            here.decrementAndGet();
        }
        return left;
    }

    /** What other replicas have not been told of yet. */
    int untold() {
        return here.get() - told;
    }

    /**
     * Whether it is worth telling: a caller who uses a tenth of what is allowed costs the database
     * nothing.
     */
    boolean isWorthTelling() {
        return untold() > 0 && here.get() >= limit / 10;
    }

    /**
     * @param told what was told with this
     * @param everywhere what all replicas together have told so far
     */
    void learn(int told, int everywhere) {
        this.told += told;
        this.elsewhere = Math.max(0, everywhere - this.told);
    }
}
