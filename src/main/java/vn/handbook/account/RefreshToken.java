package vn.handbook.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** An opaque refresh token: the session it belongs to, and 256 random bits. */
record RefreshToken(UUID sessionId, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int MAX_LENGTH = 200;

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The token that follows this one: the same each time, so that two refreshes at once get the
     * same and neither of them is left with one that is taken for stolen later.
     */
    RefreshToken next(SigningKey key) {
        byte[] derived = key.derive("refresh " + this);
        return new RefreshToken(
                sessionId, Base64.getUrlEncoder().withoutPadding().encodeToString(derived));
    }

    static Optional<RefreshToken> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new RefreshToken(
                            UUID.fromString(text.substring(0, dot)), text.substring(dot + 1)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** SHA-256 suffices where the secret is random: there is nothing to guess. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return sessionId + "." + secret;
    }
}
