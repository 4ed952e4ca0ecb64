package vn.handbook.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An identity provider as far as the service sees one: two documents, and tokens of its keys. */
public final class FakeIssuer implements AutoCloseable {
    private static final String DISCOVERY =
            """
            {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
             "token_endpoint": "%1$s/token"}""";

    private final HttpServer server;
    private final List<PublicJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean away;

    public FakeIssuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, DISCOVERY.formatted(uri())));
        server.createContext(
                "/keys",
                exchange -> {
                    fetches.incrementAndGet();
                    answer(
                            exchange,
                            new JsonWebKeySet(List.copyOf(keys))
                                    .toJson(OutputControlLevel.PUBLIC_ONLY));
                });
        server.start();
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often the keys were read. */
    public int fetches() {
        return fetches.get();
    }

    public void setAway(boolean away) {
        this.away = away;
    }

    /** A further key, the last of which signs. */
    public RsaJsonWebKey rotate(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            keys.add(key);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public RsaJsonWebKey key() {
        return (RsaJsonWebKey) keys.get(keys.size() - 1);
    }

    public void withdraw(String id) {
        keys.removeIf(key -> id.equals(key.getKeyId()));
    }

    /** What it says in an access token for the handbook, as Keycloak writes one. */
    public JwtClaims claims(String username) {
        var claims = new JwtClaims();
        claims.setIssuer(uri());
        claims.setAudience("handbook", "account");
        claims.setSubject("f1c7a5d0-6e6c-4a4b-8d8a-" + username);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("azp", "handbook-app");
        claims.setStringClaim("sid", "session-of-" + username);
        claims.setStringClaim("preferred_username", username);
        return claims;
    }

    public String token(String username) {
        return signed(claims(username), Map.of());
    }

    public String signed(JwtClaims claims, Map<String, Object> headers) {
        return signed(claims, "RS256", key().getRsaPrivateKey(), headers);
    }

    public String signed(JwtClaims claims, String algorithm, Key key, Map<String, Object> headers) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(algorithm);
        token.setHeader("typ", "JWT");
        token.setKeyIdHeaderValue(key().getKeyId());
        headers.forEach(token.getHeaders()::setObjectHeaderValue);
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setDoKeyValidation(false);
        try {
            return token.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
