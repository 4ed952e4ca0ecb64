package vn.handbook.limit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose count it is.
 *
 * @param who an account or an address
 * @param minute since 1970
 */
record CountKey(RateGroup group, String who, long minute) {
    static final int SECONDS = 60;

    static CountKey at(Instant now, RateGroup group, String who) {
        return new CountKey(group, who, Math.floorDiv(now.getEpochSecond(), SECONDS));
    }

    /** Seconds until the next count begins. */
    long secondsLeft(Instant now) {
        return (minute + 1) * SECONDS - now.getEpochSecond();
    }

    Instant end() {
        return Instant.ofEpochSecond((minute + 1) * SECONDS);
    }

    /** The same on every replica; addresses are nowhere written down. */
    UUID digest() {
        try {
            String text = group.name() + '\n' + who + '\n' + minute;
            ByteBuffer whole =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(whole.getLong(), whole.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
