package vn.handbook.member;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody types to say who they are: a citizen id, a card number or a phone, with whatever
 * spaces, dots and hyphens, a phone with {@code 0}, {@code 84} or {@code +84}. What is none of them
 * has neither.
 */
record TypedIdentifier(String digits) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.\\p{Pd}()]+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?84|0)([0-9]{9})");

    static TypedIdentifier of(String typed) {
        return new TypedIdentifier(SEPARATORS.matcher(typed).replaceAll(""));
    }

    Optional<String> citizenId() {
        return Optional.of(digits).filter(text -> text.matches(CitizenId.PATTERN));
    }

    Optional<String> cardNumber() {
        return Optional.of(digits).filter(text -> text.matches(CardNumber.PATTERN));
    }

    /** In its national form. */
    Optional<String> phone() {
        var matcher = PHONE.matcher(digits);
        return matcher.matches() ? Optional.of("0" + matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "TypedIdentifier[•••]";
    }
}
