package vn.handbook.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A code that is copied or written down: groups of four in Crockford's base 32, which has no letter
 * that looks like a digit. Long enough that a plain hash keeps it.
 */
record PaperCode(String characters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SEPARATORS = Pattern.compile("[^0-9A-Z]+");

    /**
     * @param groups each of 20 bits
     */
    static PaperCode random(int groups) {
        var characters = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PaperCode(characters.toString());
    }

    /** However it is grouped, in small letters too, and with O, I and L for what they look like. */
    static PaperCode typed(String text) {
        String bare = SEPARATORS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        return new PaperCode(bare.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    String grouped() {
        return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    byte[] hash() {
        return RefreshToken.hash(characters);
    }
}
