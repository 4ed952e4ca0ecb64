package vn.handbook.reading;

import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.Conditions;

/**
 * What a {@code PUT} left behind.
 *
 * @param created whether it was not there before (RFC 9110 §9.3.4: then the answer is 201)
 */
record Kept<T>(boolean created, T body) {

    RestResponse<T> answer(String address) {
        return created ? Conditions.recorded(address, body) : RestResponse.ok(body);
    }
}
