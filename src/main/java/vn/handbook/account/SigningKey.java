package vn.handbook.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * The RSA key that signs access tokens, and the public half that checks them.
 *
 * @param id the {@code kid}: the key's thumbprint (RFC 7638), the same on every replica
 */
public record SigningKey(String id, RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {
    private static final int MIN_BITS = 2048;
    private static final int BITS = 3072;
    private static final String DERIVATION = "HmacSHA256";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    /** A key file that is missing or is not one, told to the operator in words. */
    public static final class UnusableKey extends RuntimeException {
        UnusableKey(String message) {
            super(message);
        }
    }

    /**
     * @throws UnusableKey with what to do about it
     */
    static SigningKey read(Path file) {
        if (!Files.isReadable(file)) {
            throw new UnusableKey(
                    "There is no readable signing key at " + file + ". " + HOW_TO_MAKE_ONE);
        }
        try {
            byte[] der =
                    Base64.getMimeDecoder()
                            .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            var privateKey = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
            if (privateKey.getModulus().bitLength() < MIN_BITS) {
                throw new UnusableKey(
                        "The signing key at "
                                + file
                                + " has fewer than "
                                + MIN_BITS
                                + " bits. "
                                + HOW_TO_MAKE_ONE);
            }
            var publicKey =
                    (RSAPublicKey)
                            rsa.generatePublic(
                                    new RSAPublicKeySpec(
                                            privateKey.getModulus(),
                                            privateKey.getPublicExponent()));
            String id = new RsaJsonWebKey(publicKey).calculateBase64urlEncodedThumbprint("SHA-256");
            return new SigningKey(id, privateKey, publicKey);
        } catch (IOException
                | GeneralSecurityException
                | ClassCastException
                | IllegalArgumentException unreadable) {
            throw new UnusableKey(
                    "The file "
                            + file
                            + " is not an RSA private key in PKCS#8 PEM. "
                            + HOW_TO_MAKE_ONE);
        }
    }

    /** That something is encrypted with what follows from a key that is not configured. */
    static UnusableKey missing(String id) {
        return new UnusableKey(
                "The database holds what was encrypted with the signing key "
                        + id
                        + ", which is not configured. Name its file in HANDBOOK_TOKEN_OTHER_KEYS for"
                        + " this start: what it encrypted moves to the encryption key then.");
    }

    static final String HOW_TO_MAKE_ONE =
            "Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out signing-key.pem"
                    + " && chmod 600 signing-key.pem — and name it in HANDBOOK_TOKEN_SIGNING_KEY,"
                    + " the same file for every replica.";

    /** Makes a key file readable by its owner alone, unless it is there. */
    public static void makeUnlessPresent(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            String pem =
                    "-----BEGIN "
                            + "PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                    .encodeToString(
                                            generator.generateKeyPair().getPrivate().getEncoded())
                            + "\n-----END "
                            + "PRIVATE KEY-----\n";
            Path unfinished =
                    Files.createTempFile(
                            file.getParent(),
                            "signing",
                            ".pem",
                            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(unfinished, pem);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException failure) {
            throw new UnusableKey(
                    "No signing key could be written to " + file + ": " + failure.getMessage());
        }
    }

    /**
     * 256 bits that follow from the text for whoever holds the private key, and for nobody else.
     */
    byte[] derive(String text) {
        try {
            Mac mac = Mac.getInstance(DERIVATION);
            mac.init(new SecretKeySpec(privateKey.getEncoded(), DERIVATION));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    RsaJsonWebKey publicJwk() {
        var jwk = new RsaJsonWebKey(publicKey);
        jwk.setKeyId(id);
        jwk.setAlgorithm("RS256");
        jwk.setUse("sig");
        return jwk;
    }
}
