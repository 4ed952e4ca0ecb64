package vn.handbook.testing;

import java.util.UUID;

/** The demonstration's ids that tests name. */
public final class Demo {
    public static final UUID PROVINCE = organization(1);
    public static final UUID COMMUNE = organization(2);
    public static final UUID OTHER_COMMUNE = organization(3);
    public static final UUID CELL = organization(101);
    public static final UUID OTHER_CELL = organization(109);
    public static final UUID MEMBER = id(2, 1);
    public static final UUID SECRETARY = id(2, 2);

    private Demo() {}

    public static UUID organization(int number) {
        return id(1, number);
    }

    public static UUID document(int number) {
        return id(4, number);
    }

    public static UUID resolution(int number) {
        return id(5, number);
    }

    public static UUID section(int resolution, int position) {
        return id(6, resolution * 100 + position);
    }

    public static UUID plan(int number) {
        return id(7, number);
    }

    public static UUID file(int number) {
        return id(13, number);
    }

    public static UUID group(int number) {
        return id(51, number);
    }

    private static UUID id(int table, int number) {
        return UUID.fromString("01978400-0000-7%03d-8000-%012d".formatted(table, number));
    }
}
