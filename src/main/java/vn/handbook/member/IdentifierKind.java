package vn.handbook.member;

import java.util.Set;

/** What a member can be found by. */
public enum IdentifierKind {
    CITIZEN_ID,
    CARD_NUMBER,
    PHONE;

    static final Set<IdentifierKind> ALL = Set.of(values());
}
