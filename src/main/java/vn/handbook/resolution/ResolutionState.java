package vn.handbook.resolution;

import vn.handbook.shared.text.Labelled;

/** Where a resolution to study stands in the editors' work. */
public enum ResolutionState implements Labelled {
    DRAFT("Dự thảo"),
    PUBLISHED("Đã công bố"),
    /** For good: nobody has to study it any more, and nothing that is read of it counts. */
    WITHDRAWN("Đã thu hồi");

    private final String label;

    ResolutionState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
