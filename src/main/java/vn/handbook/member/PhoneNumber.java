package vn.handbook.member;

/** A Vietnamese telephone number, kept in its national form: {@code 0} and nine digits. */
public record PhoneNumber(String national) {
    static final String PATTERN = "^(\\+84|0)[0-9]{9}$";

    public PhoneNumber {
        if (!national.matches(PATTERN)) {
            throw new IllegalArgumentException("A phone number has 0 or +84 and nine digits");
        }
        national = national.replaceFirst("^\\+84", "0");
    }

    static PhoneNumber ofNullable(String typed) {
        return typed == null ? null : new PhoneNumber(typed);
    }

    static String national(PhoneNumber number) {
        return number == null ? null : number.national;
    }
}
