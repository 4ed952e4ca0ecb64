package vn.handbook.document;

import vn.handbook.shared.text.Labelled;

/** What became of a reader's report. */
public enum ReportState implements Labelled {
    OPEN("Chờ trả lời"),
    /** The editors agree; a correction follows. */
    ACCEPTED("Đã tiếp nhận"),
    /** The editors see no error. */
    DECLINED("Không tiếp nhận");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
