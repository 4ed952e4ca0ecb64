package vn.handbook.shared.security;

import java.util.Set;
import java.util.UUID;

/**
 * How far a permission reaches: the subtrees of these organisations. The first parameter of every
 * query, so that no row outside it is ever read.
 */
public record Scope(Set<UUID> organizations) {

    public Scope {
        organizations = Set.copyOf(organizations);
    }

    /** The roots as an SQL array: a row is inside when its organisation's path overlaps it. */
    public UUID[] roots() {
        return organizations.toArray(UUID[]::new);
    }
}
