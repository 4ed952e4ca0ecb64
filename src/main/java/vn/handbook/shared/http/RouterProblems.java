package vn.handbook.shared.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Failures that the HTTP server finds before the REST layer is reached get the same kind of answer.
 */
@Singleton
final class RouterProblems {
    private static final List<CommonProblem> TYPES =
            List.of(
                    CommonProblem.INVALID_REQUEST,
                    CommonProblem.NOT_FOUND,
                    CommonProblem.METHOD_NOT_ALLOWED,
                    CommonProblem.PAYLOAD_TOO_LARGE,
                    CommonProblem.INTERNAL_ERROR,
                    CommonProblem.UNAVAILABLE);

    private final ProblemAnswer answer;

    RouterProblems(ProblemAnswer answer) {
        this.answer = answer;
    }

    void register(@Observes Router router) {
        for (CommonProblem type : TYPES) {
            router.errorHandler(type.status(), routing -> answer.write(type.problem(), routing));
        }
    }
}
