package vn.handbook.account;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;

/** Lets Swagger UI, and no other page, exchange its code at the issuer's token endpoint. */
@Singleton
final class SwaggerPolicy {
    private static final String PAGES = "/q/swagger-ui";
    private static final String HEADER = "Content-Security-Policy";
    private static final int BEFORE_PAGES = 50;

    private final IssuerKeys keys;

    SwaggerPolicy(IssuerKeys keys) {
        this.keys = keys;
    }

    void register(@Observes Filters filters) {
        filters.register(this::widen, BEFORE_PAGES);
    }

    private void widen(RoutingContext routing) {
        if (routing.normalizedPath().startsWith(PAGES)) {
            routing.addHeadersEndHandler(
                    sent ->
                            keys.endpoints()
                                    .map(IssuerEndpoints::token)
                                    .ifPresent(token -> widen(routing, token)));
        }
        routing.next();
    }

    private static void widen(RoutingContext routing, URI token) {
        String policy = routing.response().headers().get(HEADER);
        if (policy != null) {
            routing.response()
                    .putHeader(
                            HEADER,
                            policy
                                    + "; connect-src 'self' "
                                    + token.getScheme()
                                    + "://"
                                    + token.getAuthority());
        }
    }
}
