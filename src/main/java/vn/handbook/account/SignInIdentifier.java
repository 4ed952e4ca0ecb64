package vn.handbook.account;

import java.util.Locale;
import vn.handbook.member.TypedIdentifier;
import vn.handbook.shared.text.Cleaning;

/**
 * What somebody signs in by, as typed: a user name, a citizen id, a card number or a phone number.
 * Two spellings of one are the same.
 */
record SignInIdentifier(String typed) {
    String username() {
        return Cleaning.line(typed).toLowerCase(Locale.ROOT);
    }

    /** The same for every spelling, to count by. */
    String normalized() {
        return TypedIdentifier.of(typed).oneSpelling().orElseGet(this::username);
    }
}
