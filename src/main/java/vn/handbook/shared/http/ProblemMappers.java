package vn.handbook.shared.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.handbook.shared.problem.CommonDetail;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.Violations;

/** Whatever is thrown while a request is served, as a {@link Problem} answer. */
@Singleton
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String BEARER = "Bearer";
    private static final String FORM_READER =
            "org.jboss.resteasy.reactive.server.core.multipart.Form";

    private final ProblemAnswer answer;

    ProblemMappers(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer.to(problem);
    }

    /** No token at all: RFC 6750 §3.1 asks for the bare challenge then. */
    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException unauthenticated) {
        return answer.to(
                CommonProblem.UNAUTHENTICATED
                        .problem()
                        .header(HttpHeaders.WWW_AUTHENTICATE, BEARER));
    }

    @ServerExceptionMapper
    Response tokenRefused(AuthenticationFailedException refused) {
        return answer.to(
                CommonProblem.UNAUTHENTICATED
                        .problem(CommonDetail.TOKEN_REFUSED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, BEARER + " error=\"invalid_token\""));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return answer.to(CommonProblem.FORBIDDEN.problem());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations) {
        return answer.to(
                CommonProblem.INVALID_REQUEST
                        .problem()
                        .faults(Violations.ofParameters(violations.getConstraintViolations())));
    }

    /**
     * Two writers met between reading and committing: the later one has an outdated version by
     * then.
     */
    @ServerExceptionMapper
    Response stale(OptimisticLockException stale) {
        return answer.to(CommonProblem.STALE.problem());
    }

    @ServerExceptionMapper
    Response databaseAway(JDBCConnectionException away) {
        return databaseAway(away.getSQLException());
    }

    private Response databaseAway(SQLException away) {
        LOG.errorf(
                "Database not reachable: %s",
                away.getSQLState() == null ? "no connection left" : away.getSQLState());
        return answer.to(CommonProblem.UNAVAILABLE.problem().header(HttpHeaders.RETRY_AFTER, 5));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        Response original = refused.getResponse();
        Problem problem = answer.typeFor(original.getStatus()).problem();
        original.getStringHeaders()
                .forEach((name, values) -> problem.header(name, String.join(", ", values)));
        return answer.to(problem);
    }

    @ServerExceptionMapper({QueryTimeoutException.class, org.hibernate.QueryTimeoutException.class})
    Response tookTooLong() {
        LOG.warn("A statement took too long and was stopped");
        return answer.to(CommonProblem.UNAVAILABLE.problem().header(HttpHeaders.RETRY_AFTER, 5));
    }

    /** A value that PostgreSQL cannot hold and nothing before it has refused. */
    @ServerExceptionMapper
    Response notHeld(DataException refused) {
        LOG.warnf("Value refused by the database: %s", refused.getSQLState());
        return answer.to(CommonProblem.INVALID_REQUEST.problem());
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        if (isUnreadableForm(failure)) {
            return answer.to(CommonProblem.INVALID_REQUEST.problem());
        }
        Optional<SQLException> away = DatabaseAway.in(failure);
        if (away.isPresent()) {
            return databaseAway(away.get());
        }
        // What fails as late as at the commit comes wrapped
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException stale) {
                return stale(stale);
            } else if (cause instanceof org.hibernate.QueryTimeoutException) {
                return tookTooLong();
            }
        }
        LOG.errorf(failure, "Request failed, trace %s", Trace.current());
        return answer.to(CommonProblem.INTERNAL_ERROR.problem());
    }

    /** The framework's reader of forms has no exception of its own. */
    private static boolean isUnreadableForm(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_READER));
    }
}
