package vn.handbook.shared.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Conditional requests (RFC 9110 §13) on single resources, whose strong entity tag is made of their
 * version.
 */
@RequestScoped
public class Conditions {
    private static final int TAG_BYTES = 16;

    private final HttpServerRequest request;
    private final JsonBodies bodies;

    Conditions(HttpServerRequest request, JsonBodies bodies) {
        this.request = request;
        this.bodies = bodies;
    }

    /** What a resource's answers say about keeping them. */
    public enum Keeping {
        /** Personal data: nobody keeps it (ASVS 5.0 14.3.2). */
        NOBODY("no-store"),
        /** The caller's own device, which asks each time whether it is still true. */
        CALLER("private, no-cache");

        private final String cacheControl;

        Keeping(String cacheControl) {
            this.cacheControl = cacheControl;
        }
    }

    /** The strong entity tag of a version. */
    public static String tag(Object version) {
        return "\"" + version + "\"";
    }

    /** 304 when the caller has this version, and then the body is not even asked for. */
    public <T> RestResponse<T> answer(Object version, Keeping keeping, Supplier<T> body) {
        String tag = tag(version);
        if (names(HttpHeaders.IF_NONE_MATCH, tag, Conditions::strong)) {
            return with(RestResponse.ResponseBuilder.<T>notModified(), tag, keeping);
        }
        return with(RestResponse.ResponseBuilder.ok(body.get()), tag, keeping);
    }

    /**
     * The same for what is sent by its own rules, of which a caller's copy may also be required to
     * be of this version.
     *
     * @throws vn.handbook.shared.problem.Problem 412 when {@code If-Match} names other versions
     */
    public <T> RestResponse<T> withoutChange(Object version, Supplier<RestResponse<T>> answer) {
        String tag = tag(version);
        if (request.headers().contains(HttpHeaders.IF_MATCH)) {
            basis().on(version);
        }
        if (names(HttpHeaders.IF_NONE_MATCH, tag, Conditions::strong)) {
            return with(RestResponse.ResponseBuilder.<T>notModified(), tag, Keeping.CALLER);
        }
        RestResponse<T> sent = answer.get();
        sent.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        sent.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, Keeping.CALLER.cacheControl);
        sent.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        return sent;
    }

    /**
     * The same for what has no version of its own, such as a list: its tag is a digest of the body.
     */
    public <T> RestResponse<T> answer(T body, Keeping keeping) {
        return answer(digestOf(body), keeping, () -> body);
    }

    /** What changes whenever the value does; part of a tag for what a version does not cover. */
    public String digestOf(Object value) {
        return digest(bodies.text(value));
    }

    private static String digest(String text) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(whole, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A new resource at its own address. The address is written without host: the host that a
     * request names is not to be trusted.
     */
    public static <T> RestResponse<T> created(String address, Object version, T body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.ETAG, tag(version))
                .header(HttpHeaders.CACHE_CONTROL, Keeping.NOBODY.cacheControl)
                .build();
    }

    /** That something happened to the resource at this address. */
    public static <T> RestResponse<T> recorded(String address, T body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, Keeping.NOBODY.cacheControl)
                .build();
    }

    /** A resource as it is after a change. */
    public static <T> RestResponse<T> changed(Object version, T body) {
        return with(RestResponse.ResponseBuilder.ok(body), tag(version), Keeping.NOBODY);
    }

    /** Whether the caller has seen what is to be changed, so that nothing is to be created. */
    public boolean isOnBasis() {
        return request.headers().contains(HttpHeaders.IF_MATCH);
    }

    /**
     * The version on which a change is based.
     *
     * @throws vn.handbook.shared.problem.Problem 428 without {@code If-Match}
     */
    public Basis basis() {
        if (!request.headers().contains(HttpHeaders.IF_MATCH)) {
            throw CommonProblem.PRECONDITION_REQUIRED.problem();
        }
        return version -> {
            if (!names(HttpHeaders.IF_MATCH, tag(version), UnaryOperator.identity())) {
                throw CommonProblem.STALE.problem();
            }
        };
    }

    /**
     * The version on which a change is based, where a tag has more behind the version than what is
     * to be changed: {@code "3-…"}.
     *
     * @throws vn.handbook.shared.problem.Problem 428 without {@code If-Match}
     */
    public Basis basisOfVersion() {
        basis();
        return version -> {
            if (!names(HttpHeaders.IF_MATCH, tag(version), Conditions::versionOnly)) {
                throw CommonProblem.STALE.problem();
            }
        };
    }

    private static String versionOnly(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash) + '"';
    }

    /** What a caller has seen of a resource before changing it. */
    @FunctionalInterface
    public interface Basis {
        /**
         * @throws vn.handbook.shared.problem.Problem 412 when the caller has seen another version
         */
        void on(Object version);
    }

    /**
     * @param form in which a tag of the request is compared
     */
    private boolean names(CharSequence header, String tag, UnaryOperator<String> form) {
        return request.headers().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(named -> named.equals("*") || form.apply(named).equals(tag));
    }

    /**
     * {@code If-None-Match} is compared weakly (RFC 9110 §13.1.2): on the way, compression makes
     * weak tags of strong ones.
     */
    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static <T> RestResponse<T> with(
            RestResponse.ResponseBuilder<T> response, String tag, Keeping keeping) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, keeping.cacheControl)
                .header(HttpHeaders.VARY, "Authorization, Accept-Encoding")
                .build();
    }
}
