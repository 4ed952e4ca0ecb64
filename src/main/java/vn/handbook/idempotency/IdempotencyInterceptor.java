package vn.handbook.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.EncryptionKeys;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.http.JsonBodies;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.text.Text;

/**
 * Runs a creating operation and remembers its answer in one transaction: either both are there or
 * neither is, whatever is killed when. A refused request leaves nothing, so that it may be
 * corrected and sent again under the same key.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotencyInterceptor {
    static final Duration KEPT = Duration.ofHours(24);
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Text MALFORMED =
            Text.of(
                    "Phải có 1–255 ký tự ASCII, không có dấu cách.",
                    "Must be 1–255 ASCII characters without spaces.");

    private final IdempotentAnswerRepository answers;
    private final HttpServerRequest request;
    private final Caller caller;
    private final JsonBodies bodies;
    private final EncryptionKeys keys;
    private final Clock clock;

    IdempotencyInterceptor(
            IdempotentAnswerRepository answers,
            HttpServerRequest request,
            Caller caller,
            JsonBodies bodies,
            EncryptionKeys keys,
            Clock clock) {
        this.answers = answers;
        this.request = request;
        this.caller = caller;
        this.bodies = bodies;
        this.keys = keys;
        this.clock = clock;
    }

    @AroundInvoke
    Object answerOnce(InvocationContext operation) throws Exception {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return operation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw CommonProblem.INVALID_REQUEST
                    .problem()
                    .faults(List.of(Fault.header(HEADER, "FORMAT", MALFORMED)));
        }
        var id = new IdempotentAnswer.Id(caller.accountId(), key);
        return QuarkusTransaction.joiningExisting().call(() -> answerOnce(id, operation));
    }

    private Object answerOnce(IdempotentAnswer.Id id, InvocationContext operation)
            throws Exception {
        if (!answers.lock(id)) {
            throw CommonProblem.STILL_RUNNING.problem().header(HttpHeaders.RETRY_AFTER, 1);
        }
        String asked = asked(operation);
        IdempotentAnswer before = answers.findById(id);
        if (before != null && before.answeredAt.isBefore(clock.instant().minus(KEPT))) {
            answers.delete(before);
            answers.flush();
            before = null;
        }
        if (before != null) {
            return replayed(before, asked, operation);
        }
        var response = (RestResponse<?>) operation.proceed();
        answers.persist(
                new IdempotentAnswer(
                        id,
                        digest(keys.current(), asked),
                        response.getHeaderString(HttpHeaders.LOCATION),
                        response.getHeaderString(HttpHeaders.ETAG),
                        bodies.text(response.getEntity()),
                        clock.instant()));
        return response;
    }

    private Object replayed(IdempotentAnswer before, String asked, InvocationContext operation)
            throws Problem {
        if (keys.all().stream()
                .noneMatch(
                        key -> MessageDigest.isEqual(before.requestDigest, digest(key, asked)))) {
            throw CommonProblem.KEY_REUSED.problem();
        }
        Type body =
                ((ParameterizedType) operation.getMethod().getGenericReturnType())
                        .getActualTypeArguments()[0];
        int status = operation.getMethod().getAnnotation(Idempotent.class).status();
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(status), bodies.value(before.body, body))
                .header(HttpHeaders.LOCATION, before.location)
                .header(HttpHeaders.ETAG, before.etag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Of the operation, its path and its body, so that a key fits one request only; and of the
     * caller's rights, so that nobody is answered again what they may no longer read.
     */
    private String asked(InvocationContext operation) {
        return operation.getMethod().getName()
                + ' '
                + request.path()
                + ' '
                + bodies.text(operation.getParameters())
                + ' '
                + caller.rights();
    }

    /** Keyed: of a plain one the few unknown digits of an identifier could be found by trying. */
    private static byte[] digest(EncryptionKey key, String asked) {
        return key.hash("idempotent_answer.request", asked);
    }
}
