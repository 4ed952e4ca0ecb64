package vn.handbook.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What tests before did to somebody's rights made the tokens stale that were issued till then. */
final class FreshTokens implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Client.forgetTokens();
    }
}
