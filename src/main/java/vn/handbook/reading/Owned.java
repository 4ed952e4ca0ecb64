package vn.handbook.reading;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of what belongs to a member and bears an id that a device of theirs made. */
@Embeddable
record Owned(UUID memberId, UUID id) {}
