package vn.handbook.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Refuses in words what the HTTP server would refuse in silence, or let pass although others on the
 * way may read it otherwise (RFC 9112 §11.2). The server's own, wider limits stand behind these.
 */
@Singleton
final class RequestLimits {
    private static final int BEFORE_METHODS = 950;
    private static final long LINGER_MILLIS = 700;

    private final ProblemAnswer answer;
    private final long maxBody;
    private final long maxLine;
    private final long maxHeaders;

    RequestLimits(ProblemAnswer answer, HttpLimits limits) {
        this.answer = answer;
        this.maxBody = limits.maxBodySize().asLongValue();
        this.maxLine = limits.maxUriLength();
        this.maxHeaders = limits.maxHeadersSize().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_METHODS);
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
        } else if (length != null && Long.parseLong(length) > maxBody) {
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
