package vn.handbook.account;

/** Whether an account may be signed in to. */
public enum AccountState {
    ENABLED,
    DISABLED
}
