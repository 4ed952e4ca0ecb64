package vn.handbook.shared.security;

/** What a person may be on an organisation; every role reaches the organisation's whole subtree. */
public enum Role {
    /** A member in the home cell. */
    MEMBER,
    /** Secretary or deputy secretary of a cell. */
    CELL_SECRETARY,
    /** Officer of a committee's organisation board, office or propaganda board. */
    COMMITTEE_OFFICER,
    /** Editorial board: documents and study content. */
    EDITOR,
    /** Accounts and catalogues; reads nobody's study. */
    SYSTEM_ADMIN,
    /** Reads the audit log and nothing else. */
    AUDITOR
}
