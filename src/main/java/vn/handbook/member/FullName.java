package vn.handbook.member;

/** A name as lists are ordered: by the given name, and then by the others as they are written. */
record FullName(String givenName, String otherNames) {
    static final FullName BEFORE_ALL = new FullName("", "");
}
