package vn.handbook.member;

/**
 * What identifies a member outside the Party, in full.
 *
 * @param citizenId 12 digits, or {@code null}
 * @param phone in its national form, or {@code null}
 */
record Identifiers(String citizenId, String phone) {

    static Identifiers of(MemberDetails details) {
        return new Identifiers(
                CitizenId.digits(CitizenId.ofNullable(details.citizenId())),
                PhoneNumber.national(PhoneNumber.ofNullable(details.phone())));
    }

    /** So that no log line ever shows them. */
    @Override
    public String toString() {
        return "Identifiers[•••]";
    }
}
