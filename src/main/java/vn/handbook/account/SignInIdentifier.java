package vn.handbook.account;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.handbook.shared.text.Cleaning;

/**
 * What somebody signs in by, as typed: a user name, a citizen id, a card number or a phone number.
 * Two spellings of one are the same.
 */
record SignInIdentifier(String typed) {
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 .()-]*");
    private static final Pattern SEPARATORS = Pattern.compile("[ .()-]+");
    private static final Pattern COUNTRY_CODE =
            Pattern.compile("^(\\+84|84|\\+840|840)(?=[0-9]{9}$)");

    String username() {
        return Cleaning.line(typed).toLowerCase(Locale.ROOT);
    }

    /** The same for every spelling, to count by. */
    String normalized() {
        String name = username();
        if (!NUMBER.matcher(name).matches()) {
            return name;
        }
        String digits = SEPARATORS.matcher(name).replaceAll("");
        return COUNTRY_CODE.matcher(digits).replaceFirst("0");
    }
}
