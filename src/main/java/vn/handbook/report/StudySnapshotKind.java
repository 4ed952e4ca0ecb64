package vn.handbook.report;

import vn.handbook.shared.text.Labelled;

/** Why a report was frozen. */
public enum StudySnapshotKind implements Labelled {
    /** The due date passed. */
    DEADLINE("Hết hạn"),
    /** Somebody wanted it. */
    OFFICER("Cán bộ chốt");

    private final String label;

    StudySnapshotKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
