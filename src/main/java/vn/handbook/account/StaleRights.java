package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.handbook.shared.time.Time;

/**
 * Whose rights changed while tokens that say the old ones are still good. Such a token is refused
 * like an expired one, whereupon the app refreshes it and goes on with what its owner may do now.
 * What another replica changed is known here within {@link RevokedSessions#EVERY}; no request asks
 * the database.
 *
 * <p>Tokens tell the second of their issue only, and replicas' clocks differ a little: so the first
 * token after a change says that it was issued {@link #MARGIN_SECONDS} later.
 */
@Singleton
class StaleRights {
    private static final int MARGIN_SECONDS = 2;

    /** The earliest issue that a token of an account may have. */
    private final Map<UUID, Instant> earliest = new ConcurrentHashMap<>();

    private final RightsSql rights;
    private final TokenConfig config;
    private final Clock clock;

    StaleRights(RightsSql rights, TokenConfig config, Clock clock) {
        this.rights = rights;
        this.config = config;
        this.clock = clock;
    }

    boolean isStale(UUID accountId, Instant issuedAt) {
        Instant first = earliest.get(accountId);
        return first != null && issuedAt.isBefore(first);
    }

    /** When a token that is issued now is to say that it was. */
    Instant issueOf(UUID accountId) {
        Instant now = clock.instant();
        Instant first = earliest.get(accountId);
        return first == null || first.isBefore(now) ? now : first;
    }

    void add(UUID accountId, Instant changedAt) {
        later(accountId, changedAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(MARGIN_SECONDS));
    }

    private void later(UUID accountId, Instant first) {
        earliest.merge(accountId, first, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Changes, and the terms of roles that began or ended with today's midnight. */
    @Startup
    @Scheduled(every = RevokedSessions.EVERY)
    void learn() {
        Instant now = clock.instant();
        Instant since = now.minus(config.accessLifetime().multipliedBy(2));
        earliest.values().removeIf(first -> first.isBefore(since));
        QuarkusTransaction.requiringNew()
                .call(() -> rights.changedSince(since))
                .forEach(change -> add(change.accountId(), change.at()));
        LocalDate today = LocalDate.ofInstant(now, Time.VIETNAM);
        Instant midnight = today.atStartOfDay(Time.VIETNAM).toInstant();
        if (midnight.isAfter(since)) {
            QuarkusTransaction.requiringNew()
                    .call(() -> rights.turningOn(today, midnight))
                    .forEach(change -> later(change.accountId(), midnight));
        }
    }
}
