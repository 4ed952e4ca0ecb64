package vn.handbook.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Lets only so many requests wait for their answers to begin, and refuses the others at once,
 * before anything is spent on them: a crowd beyond what can be served would otherwise wait together
 * until all have given up. Whoever is being sent an answer, however slowly, waits for nothing any
 * more.
 */
@Singleton
final class Admission {
    private static final int AFTER_ORIGINS = 960;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final AtomicInteger waiting = new AtomicInteger();
    private final ProblemAnswer answer;
    private final int most;

    Admission(ProblemAnswer answer, HttpLimits limits) {
        this.answer = answer;
        this.most = limits.maxWaiting();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_ORIGINS);
    }

    void admit(RoutingContext routing) {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            answer.write(
                    CommonProblem.UNAVAILABLE
                            .problem()
                            .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                    routing);
            return;
        }
        var counted = new AtomicBoolean(true);
        Runnable served =
                () -> {
                    if (counted.getAndSet(false)) {
                        waiting.decrementAndGet();
                    }
                };
        routing.addHeadersEndHandler(head -> served.run());
        // Also when the caller goes away before
        routing.addEndHandler(end -> served.run());
        routing.next();
    }
}
