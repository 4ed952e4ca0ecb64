package vn.handbook.member;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody types to say who they are: a citizen id, a card number or a phone, with whatever
 * spaces, dots and hyphens, a phone with {@code 0}, {@code 84} or {@code +84}, and the digits of
 * any keyboard. What is none of them has neither.
 */
public record TypedIdentifier(String digits, Set<IdentifierKind> kinds) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.\\p{Pd}()]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?84|0)([0-9]{9})");

    public static TypedIdentifier of(String typed) {
        return of(typed, IdentifierKind.ALL);
    }

    static TypedIdentifier of(String typed, Set<IdentifierKind> kinds) {
        return new TypedIdentifier(digits(SEPARATORS.matcher(typed).replaceAll("")), kinds);
    }

    /** Full-width, Arabic or whatever digits as those of ASCII; everything else as it is. */
    private static String digits(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * One spelling for all that lead to the same member; empty for what is no number at all. To
     * count attempts by: whatever finds somebody in another way has to be counted as the same.
     */
    public Optional<String> oneSpelling() {
        return Optional.of(digits)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> phone().orElse(text));
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
