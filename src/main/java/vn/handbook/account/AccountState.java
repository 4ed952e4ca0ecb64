package vn.handbook.account;

import vn.handbook.shared.text.Labelled;

/** Whether an account may be signed in to. */
public enum AccountState implements Labelled {
    ENABLED("Được đăng nhập"),
    DISABLED("Bị khoá");

    private final String label;

    AccountState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
