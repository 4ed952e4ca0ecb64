package vn.handbook.organization;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** One organisation on the way down from the root. */
public record OrganizationStep(@NotNull UUID id, @NotNull String name) {}
