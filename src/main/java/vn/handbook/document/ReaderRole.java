package vn.handbook.document;

/** The roles to which a document's readers may be limited; each is a role of the same name. */
public enum ReaderRole {
    MEMBER,
    CELL_SECRETARY,
    COMMITTEE_OFFICER,
    EDITOR
}
