package vn.handbook.account;

import java.util.Locale;
import java.util.UUID;
import vn.handbook.shared.text.Folding;

/**
 * Which accounts of the scope a list shows; what is {@code null} does not narrow it.
 *
 * @param typed part of a user name, or words of a member's name with or without diacritics
 */
record AccountFilter(UUID organizationId, AccountState state, String typed) {
    private static final UUID NOWHERE = new UUID(0, 0);

    boolean anywhere() {
        return organizationId == null;
    }

    /** Where to look; without an organisation an id that nothing bears, for a query needs one. */
    UUID within() {
        return anywhere() ? NOWHERE : organizationId;
    }

    boolean anyState() {
        return state == null;
    }

    boolean enabled() {
        return state == AccountState.ENABLED;
    }

    String username() {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /** For {@code like}; what was typed without any letter is no name of anybody. */
    String namePattern() {
        if (typed == null) {
            return "%";
        }
        String words = String.join("%", Folding.words(typed));
        // As the database folds names: Lý is found as Lí
        return words.isEmpty() ? "" : "%" + words.replace('y', 'i') + "%";
    }
}
