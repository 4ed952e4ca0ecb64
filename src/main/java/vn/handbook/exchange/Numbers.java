package vn.handbook.exchange;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.handbook.member.MemberColumn;
import vn.handbook.member.Sex;
import vn.handbook.member.TypedIdentifier;
import vn.handbook.shared.sheet.ReadCell;
import vn.handbook.shared.text.Text;

/**
 * Numbers of people as lists bear them: with spaces and dots, and without the zeros that fell off.
 */
final class Numbers {
    private static final int CITIZEN_ID = 12;
    private static final int CITIZEN_ID_WITHOUT_ZEROS = 10;
    private static final int OLD_IDENTITY_CARD = 9;
    private static final int CARD = 8;
    private static final Pattern CARD_DIGITS = Pattern.compile("[0-9]{8,12}");
    private static final Pattern SHORT_CARD = Pattern.compile("[0-9]{5,7}");
    private static final Pattern MASK = Pattern.compile("[0-9]*•+[0-9]*");
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+?84|0)?([1-9][0-9]{8})|0([0-9]{9})");
    private static final Text NO_CITIZEN_ID =
            Text.of("Số căn cước phải có 12 chữ số.", "A citizen id has 12 digits.");
    private static final Text OLD_CARD =
            Text.of(
                    "Số CMND 9 số không còn dùng; cần số căn cước 12 số.",
                    "An old identity card's number: the citizen id of 12 digits is needed.");
    private static final Text NO_CARD =
            Text.of("Số thẻ phải có 8 đến 12 chữ số.", "A card number has 8 to 12 digits.");
    private static final Text NO_PHONE =
            Text.of("Không phải số điện thoại Việt Nam.", "Is no Vietnamese telephone number.");

    private Numbers() {}

    static String citizenId(RowReader<MemberColumn> row, LocalDate born, Sex sex) {
        ReadCell cell = row.cell(MemberColumn.CITIZEN_ID);
        String digits = digits(cell);
        if (digits == null || MASK.matcher(digits).matches() || digits.matches("[0-9]{12}")) {
            return digits;
        }
        boolean number = cell.kind() == ReadCell.Kind.NUMBER;
        if (digits.matches("[0-9]{9,11}")) {
            String whole = "0".repeat(CITIZEN_ID - digits.length()) + digits;
            // Of nine digits it may be another kind of number
            if ((number || digits.length() >= CITIZEN_ID_WITHOUT_ZEROS) && fits(whole, born, sex)) {
                return whole;
            }
        }
        row.fault(
                MemberColumn.CITIZEN_ID,
                "FORMAT",
                digits.length() == OLD_IDENTITY_CARD ? OLD_CARD : NO_CITIZEN_ID);
        return null;
    }

    /** Nghị định 137/2015, 70/2024: province, then century and sex, then the year of birth. */
    private static boolean fits(String citizenId, LocalDate born, Sex sex) {
        if (born == null || sex == null) {
            return false;
        }
        int century = born.getYear() / 100 - 19;
        int digit = 2 * century + (sex == Sex.FEMALE ? 1 : 0);
        return citizenId.startsWith("%d%02d".formatted(digit, born.getYear() % 100), 3);
    }

    static String cardNumber(RowReader<MemberColumn> row) {
        ReadCell cell = row.cell(MemberColumn.CARD_NUMBER);
        String digits = digits(cell);
        if (digits == null
                || MASK.matcher(digits).matches()
                || CARD_DIGITS.matcher(digits).matches()) {
            return digits;
        }
        if (cell.kind() == ReadCell.Kind.NUMBER && SHORT_CARD.matcher(digits).matches()) {
            return "0".repeat(CARD - digits.length()) + digits;
        }
        row.fault(MemberColumn.CARD_NUMBER, "FORMAT", NO_CARD);
        return null;
    }

    static String phone(RowReader<MemberColumn> row) {
        String digits = digits(row.cell(MemberColumn.PHONE));
        if (digits == null || MASK.matcher(digits).matches()) {
            return digits;
        }
        var phone = PHONE.matcher(digits);
        if (!phone.matches()) {
            row.fault(MemberColumn.PHONE, "FORMAT", NO_PHONE);
            return null;
        }
        return "0" + (phone.group(1) == null ? phone.group(2) : phone.group(1));
    }

    private static String digits(ReadCell cell) {
        return cell.isBlank() ? null : TypedIdentifier.of(cell.text()).digits();
    }
}
