package vn.handbook.shared.security;

import vn.handbook.shared.text.Labelled;

/** What a person may be on an organisation; every role reaches the organisation's whole subtree. */
public enum Role implements Labelled {
    /** A member in the home cell. */
    MEMBER("đảng viên"),
    /** Secretary or deputy secretary of a cell. */
    CELL_SECRETARY("bí thư chi bộ"),
    /** Officer of a committee's organisation board, office or propaganda board. */
    COMMITTEE_OFFICER("cán bộ cấp uỷ"),
    /** Editorial board: documents and study content. */
    EDITOR("ban biên tập"),
    /** Accounts and catalogues; reads nobody's study. */
    SYSTEM_ADMIN("quản trị hệ thống"),
    /** Reads the audit log and nothing else. */
    AUDITOR("kiểm tra nhật ký");

    private final String vietnamese;

    Role(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String label() {
        return vietnamese;
    }
}
