package vn.handbook.shared.privacy;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody about whom something is held.
 *
 * @param memberId empty for staff who are no members
 */
public record Person(UUID accountId, Optional<UUID> memberId) {}
