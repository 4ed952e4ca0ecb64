package vn.handbook.group;

import vn.handbook.shared.text.Labelled;

/** How a group comes to its members. */
public enum MemberGroupKind implements Labelled {
    /** They are added and removed. */
    STATIC("Chọn từng người"),
    /** Whoever fits the rule at the moment of asking. */
    BY_RULE("Theo tiêu chí");

    private final String label;

    MemberGroupKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
