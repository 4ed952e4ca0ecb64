package vn.handbook.shared.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as offices write it: {@code 1/5/1980}, {@code 01-05-1980}, {@code 1.5.1980}, {@code
 * 1980-05-01}, always the day before the month; or a spreadsheet's own.
 *
 * @param date {@code null} where it is none
 * @param fault what is wrong with it; {@code null} where nothing is
 */
public record SheetDate(LocalDate date, Fault fault) {
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})\\s*[/.\\-]\\s*([0-9]{1,2})\\s*[/.\\-]\\s*([0-9]+)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})\\s*[/.\\-]\\s*([0-9]{1,2})\\s*[/.\\-]\\s*([0-9]{1,2})");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{1,2}\\s*[/.\\-]\\s*[0-9]{4}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]+0?0:00(:00)?(\\.0+)?$");
    private static final int YEAR_DIGITS = 4;

    /** Why something is no date. */
    public enum Fault {
        /** Only a year, or a month of one. */
        NO_DAY,
        TWO_DIGIT_YEAR,
        NO_DATE
    }

    public static SheetDate of(ReadCell cell) {
        return switch (cell.kind()) {
            case DATE -> new SheetDate(cell.date(), null);
            // A year stands for itself, although it is a day of 1905 as well
            case NUMBER ->
                    YEAR.matcher(cell.text()).matches()
                            ? new SheetDate(null, Fault.NO_DAY)
                            : cell.date() == null || !cell.text().matches("[0-9]+")
                                    ? new SheetDate(null, Fault.NO_DATE)
                                    : new SheetDate(cell.date(), null);
            default -> of(cell.text());
        };
    }

    static SheetDate of(String typed) {
        String text = MIDNIGHT.matcher(typed.strip()).replaceFirst("");
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        } else if (dayFirst.matches()) {
            return dayFirst.group(3).length() < YEAR_DIGITS
                    ? new SheetDate(null, Fault.TWO_DIGIT_YEAR)
                    : day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        boolean noDay = YEAR.matcher(text).matches() || MONTH.matcher(text).matches();
        return new SheetDate(null, noDay ? Fault.NO_DAY : Fault.NO_DATE);
    }

    private static SheetDate day(String year, String month, String day) {
        try {
            return new SheetDate(
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)),
                    null);
        } catch (DateTimeException | NumberFormatException none) {
            return new SheetDate(null, Fault.NO_DATE);
        }
    }
}
