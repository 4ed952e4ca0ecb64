package vn.handbook.account;

import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;

/**
 * The keys of a deployment. One signs, all are accepted: while a key is replaced, tokens of the
 * last one live on and replicas that have the next one already are believed.
 */
record SigningKeys(SigningKey current, List<SigningKey> others) {

    /** The public halves, the signing one first. */
    List<JsonWebKey> published() {
        return Stream.concat(Stream.of(current), others.stream())
                .map(SigningKey::publicJwk)
                .map(JsonWebKey.class::cast)
                .toList();
    }
}
