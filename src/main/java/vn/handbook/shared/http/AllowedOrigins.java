package vn.handbook.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets the pages of the configured origins read the answers (CORS), and of no other: an origin is
 * compared as a whole, {@code null} is none, and no cookies are ever asked for. A foreign page's
 * request is answered as any other; its browser keeps the answer from it. The framework's filter
 * would refuse Swagger UI behind a proxy that ends TLS.
 */
@Singleton
final class AllowedOrigins {
    private static final int BEFORE_LIMITS = 975;
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
                    + " Range, traceparent";
    private static final String ANSWER_HEADERS =
            "Content-Disposition, Content-Language, ETag, Link, Location, RateLimit,"
                    + " RateLimit-Policy, Repr-Digest, Retry-After, WWW-Authenticate";
    private static final String TEN_MINUTES = "600";

    private final Set<String> origins;

    AllowedOrigins(OriginsConfig config) {
        this.origins = config.allowedOrigins().orElse(Set.of());
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalStateException(
                        "handbook.cors.allowed-origins: \""
                                + origin
                                + "\" is no origin such as https://app.example.vn; wildcards are"
                                + " not accepted");
            }
        }
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::admit, BEFORE_LIMITS);
        }
    }

    private void admit(RoutingContext routing) {
        // Last, since answers say what they vary by on their own
        routing.addHeadersEndHandler(
                sent -> routing.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        String origin = routing.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            routing.next();
            return;
        }
        MultiMap headers = routing.response().headers();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if (isPreflight(routing)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                    .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES);
            routing.response().setStatusCode(204).end();
        } else {
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
            routing.next();
        }
    }

    private static boolean isPreflight(RoutingContext routing) {
        return routing.request().method().equals(HttpMethod.OPTIONS)
                && routing.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
