package vn.handbook.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.text.Normalizer;

/** Passwords hashed by Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. */
@Singleton
public class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final String hashOfNobody = hash("nobody's password");

    /** In PHC string format, with a salt of its own. */
    public String hash(String password) {
        return Password.hash(normalized(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult();
    }

    boolean matches(String password, String hash) {
        return Password.check(normalized(password), hash)
                .with(Argon2Function.getInstanceFromHash(hash));
    }

    /**
     * Takes as long as {@link #matches}, so that an unknown user cannot be told from a wrong
     * password.
     */
    void matchNobody(String password) {
        matches(password, hashOfNobody);
    }

    /** The same text typed on a phone (NFC) and on a Mac (NFD) is the same password. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
