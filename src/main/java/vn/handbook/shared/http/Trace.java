package vn.handbook.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Every request has a trace id, the caller's own when it sends a W3C {@code traceparent}; answers
 * of failure and log lines bear it.
 */
@Singleton
public final class Trace {
    private static final String KEY = "traceId";
    private static final int BEFORE_EVERYTHING = 1000;
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    void register(@Observes Filters filters) {
        filters.register(Trace::begin, BEFORE_EVERYTHING);
    }

    private static void begin(RoutingContext routing) {
        MDC.put(KEY, of(routing));
        routing.next();
    }

    /** 32 lower-case hexadecimal digits, the same for the whole request. */
    public static String of(RoutingContext routing) {
        String id = routing.get(KEY);
        if (id == null) {
            id = given(routing.request().getHeader("traceparent"));
            routing.put(KEY, id);
        }
        return id;
    }

    /** The trace id of the request that this thread serves. */
    public static Object current() {
        return MDC.get(KEY);
    }

    private static String given(String traceparent) {
        if (traceparent != null) {
            Matcher matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        var random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
