package vn.handbook.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator app makes them: SHA-1, six
 * digits, half a minute.
 */
final class Totp {
    private static final int SECRET_BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    /** Phones' clocks are off by as much (RFC 6238 §5.2). */
    private static final int STEPS_AROUND = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * @param after steps up to this one are not taken (any more)
     * @return the step whose password it is, if any
     */
    static OptionalLong stepOf(String password, byte[] secret, long after, Instant now) {
        byte[] presented = password.getBytes(StandardCharsets.UTF_8);
        OptionalLong step = OptionalLong.empty();
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long s = current - STEPS_AROUND; s <= current + STEPS_AROUND; s++) {
            byte[] right = at(secret, s).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, presented) && s > after) {
                step = OptionalLong.of(s);
            }
        }
        return step;
    }

    private static String at(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
