package vn.handbook.gathering;

import vn.handbook.shared.text.Labelled;

/** Whether a member was at a study session. */
public enum Presence implements Labelled {
    PRESENT("Có mặt"),
    ABSENT_WITH_REASON("Vắng có lý do"),
    ABSENT("Vắng không lý do");

    private final String label;

    Presence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
