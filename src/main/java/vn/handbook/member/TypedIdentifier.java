package vn.handbook.member;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody types to say who they are: a citizen id, a card number or a phone, with whatever
 * spaces, dots and hyphens, a phone with {@code 0}, {@code 84} or {@code +84}. What is none of them
 * has neither.
 */
record TypedIdentifier(String digits, Set<IdentifierKind> kinds) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.\\p{Pd}()]+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?84|0)([0-9]{9})");

    static TypedIdentifier of(String typed) {
        return of(typed, IdentifierKind.ALL);
    }

    static TypedIdentifier of(String typed, Set<IdentifierKind> kinds) {
        return new TypedIdentifier(SEPARATORS.matcher(typed).replaceAll(""), kinds);
    }

    Optional<String> citizenId() {
        return as(IdentifierKind.CITIZEN_ID).filter(text -> text.matches(CitizenId.PATTERN));
    }

    Optional<String> cardNumber() {
        return as(IdentifierKind.CARD_NUMBER).filter(text -> text.matches(CardNumber.PATTERN));
    }

    /** In its national form. */
    Optional<String> phone() {
        return as(IdentifierKind.PHONE)
                .map(PHONE::matcher)
                .filter(Matcher::matches)
                .map(phone -> "0" + phone.group(1));
    }

    private Optional<String> as(IdentifierKind kind) {
        return Optional.of(digits).filter(text -> kinds.contains(kind));
    }

    @Override
    public String toString() {
        return "TypedIdentifier[•••]";
    }
}
