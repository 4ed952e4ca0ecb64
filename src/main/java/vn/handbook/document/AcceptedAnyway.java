package vn.handbook.document;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * A file is what it is: what a client says it accepts is disregarded where there is nothing to
 * choose from (RFC 9110 §12.5.1), since a browser, a player and a download manager each name other
 * types.
 */
@Singleton
final class AcceptedAnyway {
    private static final int BEFORE_ROUTING = 800;
    private static final Pattern FILES =
            Pattern.compile(DocumentResource.PATH + "/[^/]+/(?:files/[^/]+/content|qr)");

    void register(@Observes Filters filters) {
        filters.register(AcceptedAnyway::disregard, BEFORE_ROUTING);
    }

    private static void disregard(RoutingContext routing) {
        if (FILES.matcher(routing.request().path()).matches()) {
            routing.request().headers().set(HttpHeaders.ACCEPT, "*/*");
        }
        routing.next();
    }
}
