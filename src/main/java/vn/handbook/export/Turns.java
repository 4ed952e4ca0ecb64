package vn.handbook.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.handbook.shared.problem.CommonProblem;

/** Who may be sent a sheet now: long answers must leave the threads to the short ones. */
@Singleton
class Turns {
    private static final int RETRY_AFTER_SECONDS = 10;

    private final ExportConfig config;
    private final Map<UUID, Integer> running = new HashMap<>();

    Turns(ExportConfig config) {
        this.config = config;
    }

    /** A place that is given back once, whoever does it first. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place until the answer has ended, and ends the answer when it takes too long.
     *
     * @throws vn.handbook.shared.problem.Problem 429 when the account has all that it may have, 503
     *     when there is none left
     */
    Turn take(UUID account, RoutingContext routing) {
        begin(account);
        var held = new AtomicBoolean(true);
        long patience =
                routing.vertx()
                        .setTimer(
                                config.longest().toMillis(),
                                over -> routing.request().connection().close());
        Turn turn =
                () -> {
                    if (held.getAndSet(false)) {
                        routing.vertx().cancelTimer(patience);
                        end(account);
                    }
                };
        routing.addEndHandler(ended -> turn.close());
        return turn;
    }

    private synchronized void begin(UUID account) {
        int own = running.getOrDefault(account, 0);
        if (own >= config.atOnceToOne()) {
            throw CommonProblem.TOO_MANY_REQUESTS
                    .problem()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (running.values().stream().mapToInt(Integer::intValue).sum() >= config.atOnce()) {
            throw CommonProblem.UNAVAILABLE
                    .problem()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        running.put(account, own + 1);
    }

    private synchronized void end(UUID account) {
        running.computeIfPresent(account, (same, own) -> own == 1 ? null : own - 1);
    }
}
