package vn.handbook.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.handbook.shared.time.Time;

/**
 * Forgets one-time codes that ended long ago, and second factors that were begun and never came
 * into force; every replica may run it.
 */
@Singleton
class OldCodeCleanup {
    /** Nobody comes back to a QR code of yesterday. */
    private static final Duration UNCONFIRMED = Duration.ofDays(1);

    private final AccountCodeRepository codes;
    private final SecondFactorRepository factors;
    private final CodeConfig config;
    private final Clock clock;

    OldCodeCleanup(
            AccountCodeRepository codes,
            SecondFactorRepository factors,
            CodeConfig config,
            Clock clock) {
        this.codes = codes;
        this.factors = factors;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        Instant now = clock.instant();
        codes.deleteEndedBefore(now.atZone(Time.VIETNAM).minus(config.retention()).toInstant());
        factors.deleteUnconfirmedBefore(now.minus(UNCONFIRMED));
    }
}
