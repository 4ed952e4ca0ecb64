package vn.handbook.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The invented province of Lam Giang: five communes, each with six cells of its own and a committee
 * of two more.
 */
final class DemoProvince {
    static final int PROVINCE = 1;
    static final int FIRST_CELL = 101;

    private static final int FIRST_COMMUNE = 2;
    private static final int FIRST_COMMITTEE = 51;
    private static final int LAST_COMMITTEE = 55;
    private static final int FIRST_TO_TRY = 61;
    private static final int SCHOOLS = 7;
    private static final List<String> COMMUNES =
            List.of(
                    "xã Hoà Lam",
                    "xã Tân Giang",
                    "phường Đông Bình",
                    "xã Sơn Thuỷ",
                    "phường Phú Hạ");
    private static final List<String> VILLAGES =
            List.of(
                    "thôn Đoài",
                    "thôn Đông",
                    "thôn Thượng",
                    "thôn Hạ",
                    "Trường Tiểu học",
                    "Trạm Y tế");
    private static final List<String> OFFICES = List.of("khối Đảng, đoàn thể", "khối chính quyền");

    /** An organisation of the demonstration. */
    record Unit(int number, Unit parent, String type, String code, String name) {
        UUID id() {
            return DemoIds.ORGANIZATION.id(number);
        }

        /** In PostgreSQL's array notation. */
        String path() {
            return "{" + pathElements() + "}";
        }

        private String pathElements() {
            return (parent == null ? "" : parent.pathElements() + ",") + id();
        }

        boolean isCell() {
            return number >= FIRST_CELL;
        }
    }

    private DemoProvince() {}

    /** Parents before children. */
    static List<Unit> units() {
        var units = new ArrayList<Unit>();
        var province = new Unit(PROVINCE, null, "CENTRAL_DIRECT", "LG", "Đảng bộ tỉnh Lam Giang");
        units.add(province);
        int cell = FIRST_CELL;
        for (int c = 0; c < COMMUNES.size(); c++) {
            String place = COMMUNES.get(c);
            String code = "LG.%02d".formatted(c + 1);
            var commune =
                    new Unit(
                            FIRST_COMMUNE + c,
                            province,
                            "UPPER_GRASSROOTS",
                            code,
                            "Đảng bộ " + place);
            units.add(commune);
            for (int v = 0; v < VILLAGES.size(); v++) {
                units.add(
                        new Unit(
                                cell++,
                                commune,
                                "GRASSROOTS_CELL",
                                code + ".%02d".formatted(v + 1),
                                "Chi bộ " + VILLAGES.get(v) + ", " + place));
            }
            var committee =
                    new Unit(
                            FIRST_COMMITTEE + c,
                            commune,
                            "GRASSROOTS_COMMITTEE",
                            code + ".07",
                            "Đảng bộ cơ quan " + place);
            units.add(committee);
            for (int o = 0; o < OFFICES.size(); o++) {
                units.add(
                        new Unit(
                                cell++,
                                committee,
                                "CELL",
                                code + ".07.%02d".formatted(o + 1),
                                "Chi bộ " + OFFICES.get(o) + ", " + place));
            }
        }
        units.addAll(
                toTry(
                        units.stream()
                                .filter(unit -> unit.number() == LAST_COMMITTEE)
                                .findFirst()
                                .orElseThrow()));
        return units;
    }

    /** Without members: what is to be renamed, moved, merged, split and closed by way of trial. */
    private static List<Unit> toTry(Unit committee) {
        String code = committee.code();
        var schools =
                new Unit(
                        FIRST_TO_TRY,
                        committee,
                        "SECTION_COMMITTEE",
                        code + ".09",
                        "Đảng bộ bộ phận khối trường học, phường Phú Hạ");
        var units = new ArrayList<Unit>(List.of(schools));
        for (int n = 1; n <= SCHOOLS; n++) {
            units.add(
                    new Unit(
                            FIRST_TO_TRY + n,
                            n == SCHOOLS ? committee : schools,
                            "CELL",
                            (n == SCHOOLS ? code + ".10" : code + ".09.%02d".formatted(n)),
                            "Chi bộ Trường Mầm non số %d, phường Phú Hạ".formatted(n)));
        }
        return units;
    }
}
