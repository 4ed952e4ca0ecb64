package vn.handbook.shared.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A creating operation that honours {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header): repeated with the same key and body it answers what
 * it answered first, and creates nothing.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** The status of the answer, also of its repetition. */
    @Nonbinding
    int status() default 201;
}
