package vn.handbook.document;

/** For whom a published document is. */
public enum Audience {
    /** Everybody who is signed in. */
    ALL,
    /** The owning organisation and all below it. */
    SUBTREE
}
