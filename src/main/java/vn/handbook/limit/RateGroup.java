package vn.handbook.limit;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Operations that are counted together. Every request belongs to exactly one. */
enum RateGroup {
    STRANGERS(LimitConfig::strangers),
    READS(LimitConfig::reads),
    WRITES(LimitConfig::writes),
    SEARCHES(LimitConfig::searches),
    REPORTS(LimitConfig::reports),
    EXPORTS(LimitConfig::exports);

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String REPORT_PATHS = "/api/v1/reports/";
    private static final String EXPORT_PATHS = "/export";

    private final ToIntFunction<LimitConfig> limit;

    RateGroup(ToIntFunction<LimitConfig> limit) {
        this.limit = limit;
    }

    /** The group of a signed-in caller's request. */
    static RateGroup of(HttpMethod method, String path, boolean searches, boolean takesSheet) {
        if (takesSheet || path.endsWith(EXPORT_PATHS)) {
            return EXPORTS;
        } else if (path.startsWith(REPORT_PATHS)) {
            return REPORTS;
        } else if (!READING.contains(method)) {
            return WRITES;
        }
        return searches ? SEARCHES : READS;
    }

    int limit(LimitConfig config) {
        return limit.applyAsInt(config);
    }

    /** As the fields of an answer name it. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
