package vn.handbook.member;

import vn.handbook.shared.text.Labelled;

/** As in the national overview of a member. */
public enum Sex implements Labelled {
    FEMALE("Nữ"),
    MALE("Nam");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
