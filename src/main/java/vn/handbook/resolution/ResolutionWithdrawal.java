package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** That a resolution is no longer to be studied, since when and why. */
public record ResolutionWithdrawal(
        @NotNull UUID resolutionId, @NotNull Instant withdrawnAt, @NotNull String reason) {}
