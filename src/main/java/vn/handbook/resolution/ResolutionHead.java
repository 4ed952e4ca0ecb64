package vn.handbook.resolution;

import java.time.Instant;
import java.util.UUID;

/** What is known of a resolution besides its content. */
record ResolutionHead(
        UUID id,
        UUID organizationId,
        ResolutionState state,
        int revision,
        Instant publishedAt,
        Instant withdrawnAt,
        String withdrawalReason,
        int version) {}
