package vn.handbook.shared.http;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Refuses in words what the HTTP server would refuse in silence, or let pass although others on the
 * way may read it otherwise (RFC 9112 §11.2). The server's own, wider limits stand behind these.
 */
@Singleton
final class RequestLimits {
    private static final int BEFORE_METHODS = 950;
    private static final long LINGER_MILLIS = 700;

    /** The server looks at it while a body is read. */
    private static final String SERVERS_LIMIT = "io.quarkus.max-request-size";

    /** Whoever reads a body refuses it in words as soon as it passes the limit. */
    private static final int FAR_BEYOND = 2;

    private static final int BEHIND_THE_SERVERS_OWN = -1;

    private final ProblemAnswer answer;
    private final long maxBody;
    private final long maxLine;
    private final long maxHeaders;
    private final List<LargeBody> larger;

    RequestLimits(ProblemAnswer answer, HttpLimits limits, @All List<LargeBody> larger) {
        this.larger = larger;
        this.answer = answer;
        this.maxBody = limits.maxBodySize().asLongValue();
        this.maxLine = limits.maxUriLength();
        this.maxHeaders = limits.maxHeadersSize().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_METHODS);
    }

    /** A body that does not say how long it is is cut where it passes the limit. */
    void narrow(@Observes Router router) {
        router.route()
                .order(BEHIND_THE_SERVERS_OWN)
                .handler(
                        routing -> {
                            routing.put(SERVERS_LIMIT, FAR_BEYOND * limit(routing.request()));
                            routing.next();
                        });
    }

    private long limit(HttpServerRequest request) {
        for (LargeBody body : larger) {
            if (body.path().equals(request.path())) {
                return body.limit();
            }
        }
        return maxBody;
    }

    private void check(RoutingContext routing) {
        CommonProblem refused = refusalOf(routing.request());
        if (refused == null) {
            routing.next();
            return;
        }
        // What follows on this connection cannot be told from the refused request's rest
        HttpServerRequest request = routing.request();
        if (refused == CommonProblem.PAYLOAD_TOO_LARGE) {
            linger(request, routing.vertx());
        } else {
            routing.response().endHandler(sent -> request.connection().close());
        }
        answer.write(refused.problem().header("Connection", "close"), routing);
    }

    /**
     * Whoever is still sending reads the answer only if the connection is not reset under it (RFC
     * 9112 §9.6): the rest is taken and thrown away, for a while.
     */
    private static void linger(HttpServerRequest request, Vertx vertx) {
        long patience = vertx.setTimer(LINGER_MILLIS, over -> request.connection().close());
        request.handler(rest -> {});
        request.endHandler(
                whole -> {
                    vertx.cancelTimer(patience);
                    request.connection().close();
                });
    }

    private CommonProblem refusalOf(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (request.uri().length() > maxLine) {
            return CommonProblem.URI_TOO_LONG;
        } else if (sizeOfHeaders(request) > maxHeaders) {
            return CommonProblem.HEADERS_TOO_LARGE;
        } else if (coding != null && !coding.equalsIgnoreCase("chunked")
                || request.headers().getAll(HttpHeaders.HOST).size() > 1
                || request.headers().contains("")) {
            return CommonProblem.INVALID_REQUEST;
        } else if (length != null && Long.parseLong(length) > limit(request)) {
            return CommonProblem.PAYLOAD_TOO_LARGE;
        }
        return null;
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(header -> header.getKey().length() + header.getValue().length() + 4L)
                .sum();
    }
}
