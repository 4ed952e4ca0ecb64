package vn.handbook.shared.security;

import java.util.UUID;

/** A role as it is held on an organisation: in whose name something is done. */
public record Office(Role role, UUID organizationId) {}
