package vn.handbook.shared.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whoever sends the request, as the access token says. */
public interface Caller {

    UUID accountId();

    /**
     * @throws vn.handbook.shared.problem.Problem 403 when the account belongs to no member
     */
    UUID memberId();

    /** The member that the account belongs to; empty for staff who are none. */
    Optional<UUID> member();

    /**
     * The session that the token was issued in; empty where another service signed the caller in.
     */
    Optional<UUID> session();

    /** The caller's roles and where they are held, as a text that changes with them. */
    String rights();

    /**
     * The office that gives a permission on an organisation, the nearest one of several.
     *
     * @param path the ids from the root down to the organisation
     */
    Optional<Office> office(String permission, List<UUID> path);

    /** The part of the tree on which the caller has a permission; empty when nowhere. */
    Scope scope(String permission);

    /** Where the caller holds a role; empty when nowhere. */
    Scope held(Role role);
}
