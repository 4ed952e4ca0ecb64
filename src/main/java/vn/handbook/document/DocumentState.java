package vn.handbook.document;

import vn.handbook.shared.text.Labelled;

/** Where a document stands in the editors' work; whether it is in force is another question. */
public enum DocumentState implements Labelled {
    DRAFT("Dự thảo"),
    IN_REVIEW("Chờ duyệt"),
    PUBLISHED("Đã công bố"),
    /** Taken back by its editors; readers no longer find it. */
    WITHDRAWN("Đã rút");

    private final String label;

    DocumentState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
