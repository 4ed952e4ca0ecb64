package vn.handbook.limit;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.handbook.shared.http.ClientAddress;
import vn.handbook.shared.http.ProblemAnswer;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.sheet.SheetFormat;

/**
 * Counts every request for whoever sends it: the account of a good token, the address otherwise,
 * also when the token is a bad one. Answers say how much is left (draft-ietf-httpapi-ratelimit-
 * headers), and refuse before anything is done.
 */
@Singleton
final class RateLimiting {
    /** Once there is somebody who knows how to identify the caller, at 200. */
    private static final int AFTER_AUTHENTICATION = 150;

    private final Counts counts;
    private final LimitConfig config;
    private final ClientAddress addresses;
    private final IdentityProviderManager identities;
    private final ProblemAnswer answer;
    private final Clock clock;

    RateLimiting(
            Counts counts,
            LimitConfig config,
            ClientAddress addresses,
            IdentityProviderManager identities,
            ProblemAnswer answer,
            Clock clock) {
        this.counts = counts;
        this.config = config;
        this.addresses = addresses;
        this.identities = identities;
        this.answer = answer;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_AUTHENTICATION);
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            count(routing, null);
            return;
        }
        // What identifies the caller may need another thread; the body waits meanwhile
        Context here = routing.vertx().getOrCreateContext();
        request.pause();
        // Whether a bad token matters is for the operation to say: many are open to everybody
        BiConsumer<RoutingContext, Throwable> challenge =
                routing.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        BiConsumer<RoutingContext, Throwable> silence = (same, refused) -> {};
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, silence);
        QuarkusHttpUser.getSecurityIdentity(routing, identities)
                .onTermination()
                .invoke(() -> routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, challenge))
                .subscribe()
                .with(
                        identity -> on(here, () -> goOn(routing, identity)),
                        refused -> on(here, () -> goOn(routing, null)));
    }

    private static void on(Context context, Runnable action) {
        if (Context.isOnEventLoopThread() && Vertx.currentContext() == context) {
            action.run();
        } else {
            context.runOnContext(then -> action.run());
        }
    }

    private void goOn(RoutingContext routing, SecurityIdentity identity) {
        routing.request().resume();
        count(routing, identity);
    }

    private void count(RoutingContext routing, SecurityIdentity identity) {
        Instant now = clock.instant();
        CountKey key = key(routing, identity, now);
        int left = counts.take(key);
        String name = '"' + key.group().wireName() + '"';
        routing.response()
                .putHeader(
                        "RateLimit-Policy",
                        name + ";q=" + key.group().limit(config) + ";w=" + CountKey.SECONDS)
                .putHeader(
                        "RateLimit",
                        name + ";r=" + Math.max(left, 0) + ";t=" + key.secondsLeft(now));
        if (left >= 0) {
            routing.next();
        } else {
            answer.write(
                    CommonProblem.TOO_MANY_REQUESTS
                            .problem()
                            .header("Retry-After", key.secondsLeft(now)),
                    routing);
        }
    }

    private CountKey key(RoutingContext routing, SecurityIdentity identity, Instant now) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            RateGroup group =
                    RateGroup.of(
                            routing.request().method(),
                            routing.normalizedPath(),
                            routing.queryParams().contains("q"),
                            SheetFormat.isAcceptable(
                                    routing.request().getHeader(HttpHeaders.ACCEPT)));
            return CountKey.at(now, group, token.getSubject());
        }
        return CountKey.at(now, RateGroup.STRANGERS, addresses.network(routing.request()));
    }
}
