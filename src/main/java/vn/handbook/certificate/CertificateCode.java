package vn.handbook.certificate;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Twenty letters of Crockford's Base32, 100 bits that nobody guesses; as people type them from
 * paper: with or without hyphens and spaces, in any case, {@code O} for {@code 0} and {@code I} or
 * {@code L} for {@code 1}.
 */
record CertificateCode(String letters) {
    static final int LONGEST_TYPED = 60;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CertificateCode random() {
        return new CertificateCode(
                RANDOM.ints(LENGTH, 0, ALPHABET.length())
                        .collect(
                                StringBuilder::new,
                                (code, letter) -> code.append(ALPHABET.charAt(letter)),
                                StringBuilder::append)
                        .toString());
    }

    static CertificateCode of(String typed) {
        return new CertificateCode(
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replaceAll("[IL]", "1"));
    }

    /** In groups, to be read out. */
    String grouped() {
        return letters.replaceAll("(.{5})(?!$)", "$1-");
    }
}
