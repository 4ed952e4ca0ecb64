package vn.handbook.shared.security;

import java.util.UUID;

/** Whoever sends the request, as the access token says. */
public interface Caller {

    UUID accountId();

    /**
     * @throws vn.handbook.shared.problem.Problem 403 when the account belongs to no member
     */
    UUID memberId();

    /** The caller's roles and where they are held, as a text that changes with them. */
    String rights();

    /** The part of the tree on which the caller has a permission; empty when nowhere. */
    Scope scope(String permission);
}
