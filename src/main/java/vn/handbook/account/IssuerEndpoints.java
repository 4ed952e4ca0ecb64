package vn.handbook.account;

import java.net.URI;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Where an issuer says that it does what (OpenID Connect Discovery 1.0). */
record IssuerEndpoints(URI keys, URI authorization, URI token) {
    static final String PATH = "/.well-known/openid-configuration";

    static URI discovery(URI issuer) {
        return URI.create(issuer.toString().replaceFirst("/$", "") + PATH);
    }

    /**
     * @throws IllegalArgumentException when the document is another issuer's, or leads away from
     *     TLS
     */
    static IssuerEndpoints parse(URI issuer, String document) {
        try {
            Map<String, Object> members = JsonUtil.parseJson(document);
            if (!issuer.toString().equals(members.get("issuer"))) {
                throw new IllegalArgumentException("The document names another issuer");
            }
            return new IssuerEndpoints(
                    endpoint(issuer, members, "jwks_uri"),
                    endpoint(issuer, members, "authorization_endpoint"),
                    endpoint(issuer, members, "token_endpoint"));
        } catch (JoseException unreadable) {
            throw new IllegalArgumentException("The document is no JSON object");
        }
    }

    private static URI endpoint(URI issuer, Map<String, Object> members, String name) {
        if (!(members.get(name) instanceof String address)) {
            throw new IllegalArgumentException("The document has no " + name);
        }
        URI endpoint = URI.create(address);
        if (!issuer.getScheme().equals(endpoint.getScheme()) || endpoint.getHost() == null) {
            throw new IllegalArgumentException(name + " has another scheme than the issuer");
        }
        return endpoint;
    }
}
