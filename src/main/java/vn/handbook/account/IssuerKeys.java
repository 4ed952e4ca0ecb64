package vn.handbook.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import vn.handbook.shared.problem.CommonProblem;

/**
 * The issuer's public keys. They are held in memory, so that tokens are checked while the issuer is
 * away; it is asked at most once in an interval, whatever is sent to this service, and never by two
 * at once.
 */
@Singleton
class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    /** Keys that the issuer could not be asked about for so long are believed no more. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int FRESH_INTERVALS = 5;

    private record Known(IssuerEndpoints endpoints, List<JsonWebKey> keys, Instant since) {}

    private final OidcConfig config;
    private final IssuerClient client;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known;
    private volatile Instant lastAttempt = Instant.MIN;
    private volatile boolean lastFailed;

    IssuerKeys(OidcConfig config, IssuerClient client, Clock clock) {
        this.config = config;
        this.client = client;
        this.clock = clock;
    }

    /** What is known in memory. */
    List<JsonWebKey> all() {
        Known now = known;
        return now == null || now.since().plus(KEPT).isBefore(clock.instant())
                ? List.of()
                : now.keys();
    }

    boolean knows(String keyId) {
        return all().stream().anyMatch(key -> keyId.equals(key.getKeyId()));
    }

    /** Where the issuer signs people in, once it was reached. */
    Optional<IssuerEndpoints> endpoints() {
        return Optional.ofNullable(known).map(Known::endpoints);
    }

    /**
     * Asks the issuer about a key that is not known, unless it was asked just now.
     *
     * @throws vn.handbook.shared.problem.Problem 503 when that is unknown only because the issuer
     *     is away
     */
    void learn(String keyId) {
        boolean asked = ask(clock.instant().minus(config.keyInterval()));
        if (!knows(keyId) && (lastFailed || !asked && known == null)) {
            throw CommonProblem.UNAVAILABLE
                    .problem()
                    .header(HttpHeaders.RETRY_AFTER, config.keyInterval().toSeconds());
        }
    }

    /** Keys that the issuer has withdrawn are forgotten with the next look. */
    @Scheduled(every = "10s")
    void refresh() {
        if (config.issuer().isPresent()) {
            Instant now = clock.instant();
            Duration interval = config.keyInterval();
            ask(
                    known == null || lastFailed
                            ? now.minus(interval)
                            : now.minus(interval.multipliedBy(FRESH_INTERVALS)));
        }
    }

    /**
     * Never waits for another's asking: workers would queue up behind a slow issuer.
     *
     * @return whether it was asked
     */
    private boolean ask(Instant unlessSince) {
        if (lastAttempt.isAfter(unlessSince) || !asking.tryLock()) {
            return false;
        }
        try {
            if (lastAttempt.isAfter(unlessSince)) {
                return false;
            }
            lastAttempt = clock.instant();
            URI issuer = config.issuer().orElseThrow();
            var endpoints =
                    IssuerEndpoints.parse(issuer, client.read(IssuerEndpoints.discovery(issuer)));
            var keys = new JsonWebKeySet(client.read(endpoints.keys())).getJsonWebKeys();
            known = new Known(endpoints, List.copyOf(keys), lastAttempt);
            lastFailed = false;
        } catch (IOException | JoseException | IllegalArgumentException away) {
            lastFailed = true;
            LOG.warnf("The issuer's keys cannot be read: %s", away.getMessage());
        } finally {
            asking.unlock();
        }
        return true;
    }
}
