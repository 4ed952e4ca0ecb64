package vn.handbook.member;

import java.time.LocalDate;
import java.util.Set;

/**
 * A row of an imported list. What is {@code null} is not said: of a member who is in the register
 * it stays as it is.
 *
 * @param row as a program numbers it
 * @param unread the columns in which something stands that could not be read; their values are
 *     {@code null}
 * @param externalId the number in the system that the list comes from, or the register's own id
 * @param cardNumber 8–12 digits, or masked
 * @param citizenId 12 digits, or masked
 * @param phone in its national form, or masked
 */
public record ImportedMember(
        int row,
        Set<MemberColumn> unread,
        String externalId,
        String fullName,
        LocalDate dateOfBirth,
        Sex sex,
        LocalDate admissionDate,
        LocalDate officialDate,
        String cardNumber,
        String citizenId,
        String phone,
        MemberStatus status,
        String cellCode) {
    private static final String MASK = "•";

    /** Whether of a number only its ends are shown. */
    public static boolean isMasked(String identifier) {
        return identifier != null && identifier.contains(MASK);
    }

    /** {@code null} where it is masked: then it finds nobody. */
    static String unmasked(String identifier) {
        return isMasked(identifier) ? null : identifier;
    }

    boolean isNumbered() {
        return unmasked(citizenId) != null || unmasked(cardNumber) != null;
    }

    /**
     * The same for the same name, day of birth and cell where the row bears no number to be known
     * by; {@code null} for all others.
     */
    public String person() {
        return isNumbered() || externalId != null || fullName == null || dateOfBirth == null
                ? null
                : MemberMatches.comparable(fullName) + ' ' + dateOfBirth + ' ' + cellCode;
    }

    /** So that no log line ever shows them. */
    @Override
    public String toString() {
        return "ImportedMember[" + row + "]";
    }
}
