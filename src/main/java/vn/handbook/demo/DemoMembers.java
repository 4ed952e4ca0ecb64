package vn.handbook.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.handbook.demo.DemoProvince.Unit;

/**
 * Invented members: names put together at random, citizen ids of a province that does not exist
 * ({@code 000…}), phones of no network. None is a real person.
 */
final class DemoMembers {
    private static final List<String> FAMILY_NAMES =
            List.of(
                    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
                    "Dương", "Lý", "Nông", "Lò", "Giàng");
    private static final List<String> MALE_MIDDLE =
            List.of("Văn", "Đức", "Minh", "Quang", "Hữu", "Xuân");
    private static final List<String> FEMALE_MIDDLE =
            List.of("Thị", "Thu", "Ngọc", "Thanh", "Kim", "Minh");
    private static final List<String> MALE_GIVEN =
            List.of(
                    "Hùng", "Dũng", "Tuấn", "Sơn", "Hải", "Bình", "Long", "Khoẻ", "Thắng", "Đạt",
                    "Hưng", "Quý");
    private static final List<String> FEMALE_GIVEN =
            List.of(
                    "Hoà", "Hương", "Lan", "Mai", "Thuỷ", "Nga", "Hạnh", "Yến", "Phượng", "Loan",
                    "Ánh", "Đào");
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final int SMALLEST_CELL = 12;
    private static final int CELL_SIZES = 17;
    private static final int EXEMPT_FROM_AGE = 76;

    /** A member of the demonstration. */
    record Person(
            int number,
            Unit cell,
            String name,
            boolean female,
            LocalDate birth,
            LocalDate admission,
            LocalDate official,
            String status) {

        UUID id() {
            return DemoIds.MEMBER.id(number);
        }

        String sex() {
            return female ? "FEMALE" : "MALE";
        }

        /** With the rest of the demonstration, or on admission where that was later. */
        LocalDate enteredOn() {
            return admission.isAfter(AS_OF) ? admission : AS_OF;
        }

        boolean studies() {
            return !status.equals("EXEMPT");
        }

        String cardNumber() {
            return official == null ? null : "00%06d".formatted(number);
        }

        String citizenId() {
            int centuryAndSex = (birth.getYear() < 2000 ? 0 : 2) + (female ? 1 : 0);
            return "000%d%02d%06d".formatted(centuryAndSex, birth.getYear() % 100, number);
        }

        String phone() {
            return "0000%06d".formatted(number);
        }
    }

    private DemoMembers() {}

    static List<Person> of(List<Unit> units) {
        var random = new Random(AS_OF.toEpochDay());
        var people = new ArrayList<Person>();
        units.stream()
                .filter(Unit::isCell)
                .forEach(
                        cell -> {
                            int size = SMALLEST_CELL + random.nextInt(CELL_SIZES);
                            for (int i = 0; i < size; i++) {
                                people.add(person(people.size() + 1, cell, random));
                            }
                        });
        return people;
    }

    private static Person person(int number, Unit cell, Random random) {
        boolean female = random.nextInt(5) < 2;
        String name =
                one(FAMILY_NAMES, random)
                        + ' '
                        + one(female ? FEMALE_MIDDLE : MALE_MIDDLE, random)
                        + ' '
                        + one(female ? FEMALE_GIVEN : MALE_GIVEN, random);
        boolean probationary = number > 10 && random.nextInt(25) == 0;
        if (probationary) {
            LocalDate birth =
                    AS_OF.minusYears(20 + random.nextInt(15)).minusDays(random.nextInt(365));
            LocalDate admission = AS_OF.plusDays(random.nextInt(150));
            return new Person(number, cell, name, female, birth, admission, null, "PROBATIONARY");
        }
        int age = 24 + random.nextInt(64);
        LocalDate birth = AS_OF.minusYears(age).minusDays(random.nextInt(365));
        int ageAtAdmission = 20 + random.nextInt(Math.min(age - 22, 20));
        LocalDate admission = birth.plusYears(ageAtAdmission).plusDays(random.nextInt(365));
        boolean exempt = number > 10 && age >= EXEMPT_FROM_AGE && random.nextInt(3) > 0;
        return new Person(
                number,
                cell,
                name,
                female,
                birth,
                admission,
                admission.plusYears(1),
                exempt ? "EXEMPT" : "OFFICIAL");
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
