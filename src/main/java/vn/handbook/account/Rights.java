package vn.handbook.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Scope;

/**
 * What an account may do today.
 *
 * @param memberId the member that it belongs to; empty for staff
 */
public record Rights(Optional<UUID> memberId, List<Grant> grants) {

    /** The part of the tree on which it has a permission; empty when nowhere. */
    public Scope scope(String permission) {
        return new Scope(
                grants.stream()
                        .filter(grant -> Access.rolesFor(permission).contains(grant.role()))
                        .map(Grant::organizationId)
                        .collect(Collectors.toSet()));
    }
}
