package vn.handbook.member;

/** As in the national overview of a member. */
public enum Sex {
    FEMALE("Nữ"),
    MALE("Nam");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** As offices write it in their lists. */
    public String label() {
        return label;
    }
}
