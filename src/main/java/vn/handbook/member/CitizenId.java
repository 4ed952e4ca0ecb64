package vn.handbook.member;

/** The number of a citizen identity card (số căn cước): 12 digits. */
public record CitizenId(String digits) {
    static final String PATTERN = "^[0-9]{12}$";

    public CitizenId {
        if (!digits.matches(PATTERN)) {
            throw new IllegalArgumentException("A citizen id has 12 digits");
        }
    }

    static CitizenId ofNullable(String digits) {
        return digits == null ? null : new CitizenId(digits);
    }

    static String digits(CitizenId id) {
        return id == null ? null : id.digits;
    }
}
