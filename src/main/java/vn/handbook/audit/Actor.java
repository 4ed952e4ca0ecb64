package vn.handbook.audit;

import java.util.UUID;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Role;

/**
 * Whoever does something.
 *
 * @param memberId the member that the account belongs to, {@code null} for staff
 * @param sessionId {@code null} for whom another service signed in
 * @param role the office in which it is done, {@code null} where none is needed
 * @param organizationId where that office is held
 */
public record Actor(UUID accountId, UUID memberId, UUID sessionId, Role role, UUID organizationId) {
    /** Nobody who has signed in, or the service by itself. */
    public static final Actor NOBODY = new Actor(null, null, null);

    public Actor(UUID accountId, UUID memberId, UUID sessionId) {
        this(accountId, memberId, sessionId, null, null);
    }

    /** The sender of the request that is being served. */
    public static Actor of(Caller caller) {
        return new Actor(
                caller.accountId(), caller.member().orElse(null), caller.session().orElse(null));
    }

    Actor as(Role office, UUID heldOn) {
        return new Actor(accountId, memberId, sessionId, office, heldOn);
    }
}
