package vn.handbook.member;

/**
 * The number of a Party card: 8 to 12 digits; old cards write the first two apart, {@code
 * 12.345678}.
 */
public record CardNumber(String digits) {
    static final String PATTERN = "^[0-9]{2}\\.[0-9]{6}$|^[0-9]{8,12}$";

    public CardNumber {
        if (!digits.matches(PATTERN)) {
            throw new IllegalArgumentException("A card number has 8 to 12 digits");
        }
        digits = digits.replace(".", "");
    }

    static CardNumber ofNullable(String typed) {
        return typed == null ? null : new CardNumber(typed);
    }

    static String digits(CardNumber number) {
        return number == null ? null : number.digits;
    }
}
