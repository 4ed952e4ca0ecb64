package vn.handbook.account;

/** What somebody can sign in by. */
public enum SignInName {
    USERNAME,
    CITIZEN_ID,
    CARD_NUMBER,
    /** Of one member alone: one that a family shares is nobody's. */
    PHONE
}
