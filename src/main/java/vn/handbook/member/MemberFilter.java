package vn.handbook.member;

import java.util.UUID;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Folding;

/**
 * Which members of the scope a list shows; what is {@code null} does not narrow it.
 *
 * @param typed words of a name in their order, with or without diacritics, or a whole card number
 */
record MemberFilter(UUID within, MemberStatus status, String typed) {

    /** The subtrees to look in: the one that is asked for, or the scope's own. */
    UUID[] withinOr(Scope scope) {
        return within == null ? scope.roots() : new UUID[] {within};
    }

    /** For {@code like}; what was typed without any letter is no name of anybody. */
    String namePattern() {
        if (typed == null) {
            return "%";
        }
        String words = String.join("%", Folding.words(typed));
        return words.isEmpty() ? "" : "%" + words + "%";
    }

    String cardNumber() {
        return typed == null ? "" : typed.replaceAll("[.\\s]", "");
    }

    String statusName() {
        return status == null ? null : status.name();
    }
}
