package vn.handbook.reflection;

import vn.handbook.shared.text.Labelled;

/** How far a reflection is. */
public enum ReflectionState implements Labelled {
    /** Nobody has read it but its author. */
    DRAFT("Bản nháp"),
    /** Waits for the reviewer, and is not changed meanwhile. */
    SUBMITTED("Chờ nhận xét"),
    /** With remarks, to be revised. */
    RETURNED("Trả lại để sửa"),
    ACCEPTED("Đã chấp nhận");

    private final String label;

    ReflectionState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }
}
