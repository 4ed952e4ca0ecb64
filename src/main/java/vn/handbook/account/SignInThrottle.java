package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import vn.handbook.shared.http.ClientAddress;
import vn.handbook.shared.http.Turns;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/**
 * Slows down whoever guesses, by what they guess for and by where they are, and shuts nobody out
 * for good. Identifiers are counted as they are typed, whether anybody has them or not, so that the
 * throttle does not tell; not by account, or trying two of somebody's numbers in turn would tell
 * that they belong together. Where the owner has come in from before is counted apart: whoever
 * guesses elsewhere cannot slow the owner down at home. Only keyed hashes are kept.
 */
@Singleton
class SignInThrottle {
    /** What a first success of somebody at an address makes up for there. */
    private static final int WORTH_OF_SUCCESS = 5;

    private static final Text WAIT =
            Text.of(
                    "Đã nhập sai nhiều lần. Hãy chờ %s giây rồi thử lại. Nếu quên mật khẩu, bí thư chi bộ có thể cấp mã"
                            + " đặt lại.",
                    "There were many failures. Wait %s seconds and try again. If the password is forgotten, the cell's"
                            + " secretary can issue a reset code.");

    private static final int ATTEMPTS_AT_ONCE = 4;

    private final ThrottleSql counts;
    private final ThrottleConfig config;
    private final SigningKeys keys;
    private final ClientAddress address;
    private final HttpServerRequest request;

    /**
     * Attempts at one account wait for each other in the database: whoever waits must not hold the
     * connections that others read with.
     */
    private final Turns turns = new Turns(ATTEMPTS_AT_ONCE);

    SignInThrottle(
            ThrottleSql counts,
            ThrottleConfig config,
            SigningKeys keys,
            ClientAddress address,
            HttpServerRequest request) {
        this.counts = counts;
        this.config = config;
        this.keys = keys;
        this.address = address;
        this.request = request;
    }

    /** What is guessed at; each has counts of its own. */
    enum Purpose {
        SIGN_IN,
        CODE,
        /** Somebody signed in who proves to be the owner. */
        OWNER
    }

    /** An attempt that is counted as failed until it turns out otherwise. */
    private record Attempt(
            byte[] counted, Instant waitUntil, byte[] address, byte[] place, boolean placeKnown) {}

    /**
     * Runs an attempt. A problem that is a {@link AccountProblem#isWrongGuess wrong guess} counts;
     * any other, such as too much to do, leaves the counts as they were.
     *
     * @throws Problem 429 when there were too many failures before
     */
    <T> T attempt(Purpose purpose, String identifier, Supplier<T> guess) {
        Attempt attempt =
                turns.take(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .call(() -> begin(purpose, identifier)));
        T result;
        try {
            result = guess.get();
        } catch (RuntimeException failure) {
            if (!isWrongGuess(failure)) {
                QuarkusTransaction.requiringNew().run(() -> undo(attempt));
            }
            throw failure;
        }
        QuarkusTransaction.requiringNew().run(() -> succeed(attempt));
        return result;
    }

    /** Ends the wait of an identifier, whose owner has come in by another way. */
    void forget(Purpose purpose, String identifier) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            counts.forget(elsewhere(purpose, identifier));
                            counts.forget(at(address.network(request), purpose, identifier));
                        });
    }

    private static boolean isWrongGuess(RuntimeException failure) {
        return failure instanceof Problem problem
                && problem.type() instanceof AccountProblem type
                && type.isWrongGuess();
    }

    private Attempt begin(Purpose purpose, String identifier) {
        String here = address.network(request);
        byte[] place = hash("place " + here + " " + purpose + " " + identifier);
        byte[] addressHash = hash("address " + here);
        boolean known = counts.knows(place);
        byte[] counted = known ? at(here, purpose, identifier) : elsewhere(purpose, identifier);
        counts.waitOf(counted)
                .ifPresent(
                        wait -> {
                            throw tooMany(wait);
                        });
        Instant waitUntil =
                counts.countOfIdentifier(counted).orElseThrow(() -> tooMany(config.firstWait()));
        // Whoever has come in from here before is let in, whatever others do at the same address
        if (!known && !counts.countOfAddress(addressHash)) {
            throw tooMany(config.addressRecovery());
        }
        return new Attempt(counted, waitUntil, addressHash, place, known);
    }

    private void undo(Attempt attempt) {
        counts.takeBack(attempt.counted, attempt.waitUntil);
        if (!attempt.placeKnown) {
            counts.makeUp(attempt.address, 1);
        }
    }

    private void succeed(Attempt attempt) {
        counts.forget(attempt.counted);
        boolean first = counts.remember(attempt.place);
        if (!attempt.placeKnown || first) {
            counts.makeUp(attempt.address, first ? WORTH_OF_SUCCESS : 1);
        }
    }

    /** Counts an identifier wherever its owner has not come in from. */
    private byte[] elsewhere(Purpose purpose, String identifier) {
        return hash("identifier " + purpose + " " + identifier);
    }

    /** Counts an identifier at one place from which its owner has come in. */
    private byte[] at(String here, Purpose purpose, String identifier) {
        return hash("identifier at " + here + " " + purpose + " " + identifier);
    }

    private byte[] hash(String subject) {
        return keys.current().derive("throttle " + subject);
    }

    private static Problem tooMany(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return CommonProblem.TOO_MANY_REQUESTS
                .problem(WAIT.with(seconds))
                .header(HttpHeaders.RETRY_AFTER, seconds);
    }
}
