package vn.handbook.account;

import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.security.Scope;

/** Which roles of the scope a list shows; what is {@code null} does not narrow it. */
record RoleAssignmentFilter(UUID within, UUID accountId, Role role, LocalDate heldOn) {
    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);

    UUID[] withinOr(Scope scope) {
        return within == null ? scope.roots() : new UUID[] {within};
    }

    boolean anyAccount() {
        return accountId == null;
    }

    String roleName() {
        return role == null ? null : role.name();
    }

    LocalDate begunBy() {
        return heldOn == null ? AFTER_ALL_DAYS : heldOn;
    }

    LocalDate notEndedBefore() {
        return heldOn == null ? BEFORE_ALL_DAYS : heldOn;
    }
}
