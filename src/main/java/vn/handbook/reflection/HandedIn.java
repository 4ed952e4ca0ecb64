package vn.handbook.reflection;

/** How far a reflection is that its reviewer may see: a draft is its author's alone. */
public enum HandedIn {
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
