package vn.handbook.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.function.Supplier;
import vn.handbook.shared.http.Turns;

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

    /**
     * What is hashed at once: each takes a core and {@link #MEMORY_KIB}, more would only take the
     * memory.
     */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** What can be done within the patience; more would only hold the threads of other requests. */
    private static final int WAITING_AT_MOST = 32 * AT_ONCE;

    private final Turns turns = new Turns(AT_ONCE);
    private final String hashOfNobody = hash("nobody's password");

    /**
     * In PHC string format, with a salt of its own.
     *
     * @throws vn.handbook.shared.problem.Problem 503 when too many wait already
     */
    public String hash(String password) {
        return inTurn(
                () ->
                        Password.hash(normalized(password))
                                .addRandomSalt(SALT_BYTES)
                                .with(ARGON2)
                                .getResult());
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 503 when too many wait already
     */
    boolean matches(String password, String hash) {
        return inTurn(
                () ->
                        Password.check(normalized(password), hash)
                                .with(Argon2Function.getInstanceFromHash(hash)));
    }

    /**
     * Refuses at once what would be refused after some work with the database: in a rush that work
     * is what those who wait already lack.
     *
     * @throws vn.handbook.shared.problem.Problem 503 when too many wait already
     */
    void refuseInARush() {
        if (turns.waiting() >= WAITING_AT_MOST) {
            throw Turns.tooMany();
        }
    }

    private <T> T inTurn(Supplier<T> hashing) {
        refuseInARush();
        return turns.take(hashing);
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
