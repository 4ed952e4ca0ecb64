package vn.handbook.account;

/** What a one-time code is for. */
public enum CodePurpose {
    /** The account's first password. */
    ACTIVATION,
    /** Another one, for one that is forgotten. */
    RESET
}
