package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The first administrator. */
public record BootstrapResponse(
        @NotNull UUID accountId, @NotNull String username, @NotNull UUID organizationId) {}
