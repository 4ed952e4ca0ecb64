package vn.handbook.shared.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row of {@link Access}.
 *
 * @param permission what the operations ask for; {@code null} where they ask for none
 * @param roles who may, each where it is held; none where nobody need sign in
 * @param operations the {@code operationId}s of the contract
 */
public record Rule(String permission, Extent extent, Set<Role> roles, List<String> operations) {

    /** What roles may do as far as the extent reaches. */
    static Rule rule(String permission, Extent extent, Set<Role> roles, String... operations) {
        return new Rule(
                permission,
                extent,
                Collections.unmodifiableSet(EnumSet.copyOf(roles)),
                List.of(operations));
    }

    /** What nobody needs to sign in for. */
    static Rule open(String... operations) {
        return new Rule(null, Extent.PUBLIC, Set.of(), List.of(operations));
    }

    public boolean isOpen() {
        return permission == null;
    }
}
