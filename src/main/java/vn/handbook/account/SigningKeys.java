package vn.handbook.account;

import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;

/**
 * The keys of a deployment. One signs, all are accepted: while a key is replaced, tokens of the
 * last one live on and replicas that have the next one already are believed.
 */
record SigningKeys(SigningKey current, List<SigningKey> others) {

    /** All that are accepted, the signing one first. */
    Stream<SigningKey> all() {
        return Stream.concat(Stream.of(current), others.stream());
    }

    /** The public halves, the signing one first. */
    List<JsonWebKey> published() {
        return all().map(SigningKey::publicJwk).map(JsonWebKey.class::cast).toList();
    }
}
