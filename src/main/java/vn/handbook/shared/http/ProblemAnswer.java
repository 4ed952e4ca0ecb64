package vn.handbook.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
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
        Language language = RequestLanguage.of(routing.request());
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
    public void write(Problem problem, RoutingContext routing) {
        if (routing.response().ended() || routing.response().headWritten()) {
            return;
        }
        Language language = RequestLanguage.of(routing.request());
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
}
