package vn.handbook.member;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    String namePattern() {
        return typed == null
                ? "%"
                : Stream.of(Folding.words(typed)).collect(Collectors.joining("%", "%", "%"));
    }

    String cardNumber() {
        return typed == null ? "" : typed.replaceAll("[.\\s]", "");
    }

    String statusName() {
        return status == null ? null : status.name();
    }
}
