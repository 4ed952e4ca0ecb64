package vn.handbook.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app that was given a secret. */
public final class Authenticator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator();

    private final SecretKeySpec key;

    public Authenticator(String base32) {
        key = new SecretKeySpec(decoded(base32), GENERATOR.getAlgorithm());
    }

    /** What it shows now. */
    public String code() {
        return code(Duration.ZERO);
    }

    /** What it shows so much later. */
    public String code(Duration later) {
        try {
            return GENERATOR.generateOneTimePasswordString(key, Instant.now().plus(later));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String base32) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            buffer = (buffer << 5 | ALPHABET.indexOf(letter)) & 0xfff;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(buffer >> held);
            }
        }
        return bytes.toByteArray();
    }
}
