package vn.handbook.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.ProblemType;
import vn.handbook.shared.text.Language;

/** Writes a {@link Problem} for the request at hand, inside the REST layer and below it. */
@Singleton
public class ProblemAnswer {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    ProblemAnswer(ObjectMapper json, CurrentVertxRequest current) {
        this.json = json;
        this.current = current;
    }

    /** The common problem with this status, or with its class when there is none. */
    ProblemType typeFor(int status) {
        return Arrays.stream(CommonProblem.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(
                        status < 500
                                ? CommonProblem.INVALID_REQUEST
                                : CommonProblem.INTERNAL_ERROR);
    }

    Response to(Problem problem) {
        RoutingContext routing = current.getCurrent();
        Language language = languageOf(routing.request());
        var response =
                Response.status(problem.type().status())
                        .type(MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(body(problem, routing, language));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /**
     * The same answer for what never reaches the REST layer: unknown paths, bodies over the limit.
     */
    void write(Problem problem, RoutingContext routing) {
        if (routing.response().ended() || routing.response().headWritten()) {
            return;
        }
        Language language = languageOf(routing.request());
        routing.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach((name, value) -> routing.response().putHeader(name, value));
        routing.response().end(text(body(problem, routing, language)));
    }

    private static ProblemResponse body(
            Problem problem, RoutingContext routing, Language language) {
        return ProblemResponse.of(problem, routing.normalizedPath(), Trace.of(routing), language);
    }

    private String text(ProblemResponse body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Language languageOf(HttpServerRequest request) {
        return Language.preferredOf(locales(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static List<Locale> locales(String acceptLanguage) {
        if (acceptLanguage == null) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (RuntimeException malformed) {
            // The JDK's parser throws more than it says: for "-" that an index is out of bounds
            return List.of();
        }
    }
}
