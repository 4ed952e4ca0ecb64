package vn.handbook.exchange;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.handbook.member.MemberColumn;

/** Members as an office keeps them in its sheet: written in every way, and often wrongly. */
final class OfficeList {
    private static final String[] FAMILIES =
            "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô Dương Lý".split(" ");
    private static final String[] MIDDLES =
            "Văn Thị Hữu Đức Minh Ngọc Thanh Xuân Quang Thuý".split(" ");
    private static final String[] GIVEN = "Hoà Thuỷ Hùng Hưng Ánh Lan Tuấn Dũng Quý Yến".split(" ");
    private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);

    /** What is wrong in some cell, and as what it is found. */
    record Mistake(MemberColumn column, Object value, String code) {}

    static final List<Mistake> MISTAKES =
            List.of(
                    new Mistake(MemberColumn.EXTERNAL_ID, person(1, "").externalId(), "DUPLICATE"),
                    new Mistake(MemberColumn.FULL_NAME, "=cmd|' /C calc'!A0", "FORMULA"),
                    new Mistake(MemberColumn.FULL_NAME, "formula:A1+B1", "FORMULA"),
                    new Mistake(MemberColumn.FULL_NAME, null, "REQUIRED"),
                    new Mistake(MemberColumn.DATE_OF_BIRTH, "1970", "DATE"),
                    new Mistake(MemberColumn.DATE_OF_BIRTH, "1/5/70", "DATE"),
                    new Mistake(MemberColumn.DATE_OF_BIRTH, "31/02/1970", "DATE"),
                    new Mistake(MemberColumn.SEX, null, "REQUIRED"),
                    new Mistake(MemberColumn.SEX, "?", "UNKNOWN"),
                    new Mistake(MemberColumn.ADMISSION_DATE, "1/6/2026", "RULE"),
                    new Mistake(MemberColumn.CITIZEN_ID, "123456789", "FORMAT"),
                    new Mistake(MemberColumn.CELL_CODE, null, "REQUIRED"),
                    new Mistake(MemberColumn.CELL_CODE, "VP.không.có", "RULE"));

    /** Is seen only when the day of birth can be read. */
    private static final Mistake CHILD =
            new Mistake(MemberColumn.ADMISSION_DATE, "3/2/1960", "RULE");

    private final Random random;

    OfficeList(long seed) {
        random = new Random(seed);
    }

    /** Who somebody is: every tenth is on probation, and may be recognised from 4 April 2026. */
    record Entry(int number, String cell) {
        String externalId() {
            return "VP-%04d".formatted(number);
        }

        String fullName() {
            return FAMILIES[number % FAMILIES.length]
                    + " "
                    + MIDDLES[number / FAMILIES.length % MIDDLES.length]
                    + " "
                    + GIVEN[number / FAMILIES.length / MIDDLES.length % GIVEN.length];
        }

        boolean onProbation() {
            return number % 10 == 0;
        }

        String status() {
            return onProbation() ? "PROBATIONARY" : "OFFICIAL";
        }

        /** What belongs into a column. */
        Object right(MemberColumn column) {
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(number * 12L);
            LocalDate admitted =
                    onProbation()
                            ? LocalDate.of(2025, 2, 3).plusDays(number % 60)
                            : born.plusYears(25).plusDays(number);
            return switch (column) {
                case EXTERNAL_ID -> externalId();
                case FULL_NAME -> fullName();
                case DATE_OF_BIRTH -> born;
                case SEX -> number % 2 == 0 ? "Nữ" : "Nam";
                case ADMISSION_DATE -> admitted;
                case OFFICIAL_DATE -> onProbation() ? null : admitted.plusYears(1);
                case CITIZEN_ID -> number % 3 == 0 ? "001090%06d".formatted(number) : null;
                case CELL_CODE -> cell;
                case CARD_NUMBER, PHONE, STATUS, CELL_NAME -> null;
            };
        }
    }

    static Entry person(int number, String cell) {
        return new Entry(number, cell);
    }

    static List<Entry> people(int count, List<String> cells) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> person(number, cells.get(number % cells.size())))
                .toList();
    }

    /**
     * A row below {@link Imports#HEAD}, in which the columns stand in their order behind a first.
     */
    List<Object> row(Entry person) {
        List<Object> row = Imports.row(new Object[Imports.HEAD.size()]);
        row.set(0, person.number());
        for (MemberColumn column : MemberColumn.values()) {
            set(row, column, typed(person.right(column), column));
        }
        // Whose number another one bears is right
        if (person.number() > 1 && random.nextInt(4) == 0) {
            Mistake mistake = MISTAKES.get(random.nextInt(MISTAKES.size()));
            set(row, mistake.column(), mistake.value());
            if (mistake.column() == MemberColumn.DATE_OF_BIRTH) {
                set(row, CHILD.column(), CHILD.value());
            }
        }
        return row;
    }

    static void set(List<Object> row, MemberColumn column, Object value) {
        row.set(column.ordinal() + 1, value);
    }

    private Object typed(Object right, MemberColumn column) {
        if (right instanceof LocalDate date) {
            return switch (random.nextInt(6)) {
                case 0 -> date;
                case 1 -> date.toString();
                case 2 -> (int) (date.toEpochDay() - EXCEL_BEGINS.toEpochDay());
                case 3 -> date.format(DateTimeFormatter.ofPattern("d/M/uuuu"));
                case 4 -> date.format(DateTimeFormatter.ofPattern("dd-MM-uuuu"));
                default -> date.format(DateTimeFormatter.ofPattern(" d.M.uuuu "));
            };
        } else if (column == MemberColumn.FULL_NAME) {
            String name = right.toString();
            return switch (random.nextInt(3)) {
                case 0 -> Normalizer.normalize(name, Normalizer.Form.NFD);
                case 1 -> " " + name.replace(" ", " \u00a0 ");
                default -> name;
            };
        }
        return right;
    }
}
