package vn.handbook.member;

/** As in the national overview of a member. */
public enum Sex {
    FEMALE,
    MALE
}
