package vn.handbook.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * An opaque refresh token: the session it belongs to and 256 random bits, sealed so that one that
 * was issued once can be told from one that somebody made up. Only the former is taken for stolen,
 * or ends a session.
 */
record RefreshToken(UUID sessionId, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;
    private static final int SEAL_BYTES = 16;
    private static final int MAX_LENGTH = 200;

    /** The first token of a session. */
    static RefreshToken first(UUID sessionId, SigningKey key) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return sealed(sessionId, random, key);
    }

    /**
     * The token that follows this one: the same each time, so that two refreshes at once get the
     * same and neither of them is left with one that is taken for stolen later.
     */
    RefreshToken next(SigningKey key) {
        return sealed(sessionId, key.derive("refresh " + this), key);
    }

    /**
     * Whether this was ever a token of the session. The session knows its last two whatever key
     * sealed them, so that replacing a key signs nobody out; older ones are told by their seal.
     */
    boolean isOf(Session session, SigningKeys keys) {
        return session.knows(hash(secret)) || isSealedBy(keys);
    }

    private boolean isSealedBy(SigningKeys keys) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(secret);
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
        byte[] random = Arrays.copyOf(bytes, RANDOM_BYTES);
        return bytes.length == RANDOM_BYTES + SEAL_BYTES
                && keys.all().anyMatch(key -> sealed(sessionId, random, key).secret.equals(secret));
    }

    private static RefreshToken sealed(UUID sessionId, byte[] random, SigningKey key) {
        byte[] seal =
                key.derive("refresh seal " + sessionId + " " + HexFormat.of().formatHex(random));
        byte[] bytes = Arrays.copyOf(random, RANDOM_BYTES + SEAL_BYTES);
        System.arraycopy(seal, 0, bytes, RANDOM_BYTES, SEAL_BYTES);
        return new RefreshToken(
                sessionId, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
