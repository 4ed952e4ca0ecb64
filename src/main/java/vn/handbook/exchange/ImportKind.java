package vn.handbook.exchange;

import vn.handbook.shared.security.Access;

/** What a list is of. */
public enum ImportKind {
    MEMBERS(Access.WRITE_MEMBERS),
    ORGANIZATIONS(Access.WRITE_ORGANIZATIONS);

    private final String permission;

    ImportKind(String permission) {
        this.permission = permission;
    }

    /** What its author must be allowed, and where. */
    String permission() {
        return permission;
    }
}
