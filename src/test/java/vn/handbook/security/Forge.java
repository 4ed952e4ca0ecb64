package vn.handbook.security;

import static org.eclipse.microprofile.config.ConfigProvider.getConfig;

import io.smallrye.jwt.util.KeyUtils;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import vn.handbook.testing.Demo;

/** Access tokens with a fault, and one without. */
final class Forge {
    private Forge() {}

    /** What the service would say of a member. */
    static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer("https://handbook.vn");
        claims.setAudience("handbook");
        claims.setSubject("01978400-0000-7003-8000-000000000005");
        claims.setStringClaim("client_id", "handbook");
        claims.setStringClaim("sid", "01978400-0000-7000-8000-000000000001");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("member", Demo.MEMBER.toString());
        claims.setClaim("roles", Map.of("MEMBER", List.of(Demo.CELL.toString())));
        return claims;
    }

    /** Signed as the service signs, with some headers otherwise. */
    static String signed(JwtClaims claims, Map<String, Object> headers) throws Exception {
        return signed(claims, "RS256", privateKey(), headers);
    }

    static String signed(JwtClaims claims, String algorithm, Key key, Map<String, Object> headers)
            throws Exception {
        JsonWebSignature token = prepared(claims, algorithm, key);
        token.setHeader("typ", "at+jwt");
        headers.forEach(token.getHeaders()::setObjectHeaderValue);
        return token.getCompactSerialization();
    }

    static String withoutType(JwtClaims claims) throws Exception {
        return prepared(claims, "RS256", privateKey()).getCompactSerialization();
    }

    private static JsonWebSignature prepared(JwtClaims claims, String algorithm, Key key) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(algorithm);
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setDoKeyValidation(false);
        return token;
    }

    static String unsigned(String header, JwtClaims claims) {
        return base64(header) + "." + base64(claims.toJson());
    }

    static String header(String... namesAndValues) {
        var header = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            header.append(i == 0 ? "" : ",")
                    .append("\"%s\":\"%s\"".formatted(namesAndValues[i], namesAndValues[i + 1]));
        }
        return header.append('}').toString();
    }

    static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static RSAPrivateCrtKey privateKey() throws Exception {
        Path file = getConfig().getValue("handbook.token.signing-key", Path.class);
        return (RSAPrivateCrtKey) KeyUtils.decodePrivateKey(Files.readString(file));
    }

    static RSAPublicKey publicKey() throws Exception {
        BigInteger modulus = privateKey().getModulus();
        return (RSAPublicKey)
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(modulus, privateKey().getPublicExponent()));
    }

    static String keyId() throws Exception {
        return new RsaJsonWebKey(publicKey()).calculateBase64urlEncodedThumbprint("SHA-256");
    }
}
