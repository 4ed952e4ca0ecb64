package vn.handbook.account;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A code that one person reads to another over the phone: ten digits, in two groups. Letters would
 * be heard wrongly. The throttle leaves a guesser some hundreds of tries at ten thousand millions.
 */
record OneTimeCode(String digits) {
    private static final int LENGTH = 10;
    private static final long BOUND = 10_000_000_000L;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-\\u00a0]+");

    static OneTimeCode random() {
        return new OneTimeCode("%010d".formatted(RANDOM.nextLong(BOUND)));
    }

    /** However it is grouped. */
    static OneTimeCode typed(String text) {
        return new OneTimeCode(SEPARATORS.matcher(text).replaceAll(""));
    }

    /** As it is read aloud. */
    String grouped() {
        return digits.substring(0, LENGTH / 2) + " " + digits.substring(LENGTH / 2);
    }

    /** Of this code for this account and no other. */
    byte[] hash(UUID accountId, SigningKey key) {
        return key.derive("code " + accountId + " " + digits);
    }
}
