package vn.handbook.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a member has completed an assignment, since when, and on what that rests.
 *
 * @param settlementId by which the secretary recorded it on paper; {@code null} where it was
 *     completed in the app
 * @param sectionIds all that had to be done in the app; none on paper
 */
public record CompletedAssignment(Instant completedAt, UUID settlementId, List<UUID> sectionIds) {
    public CompletedAssignment {
        sectionIds = List.copyOf(sectionIds);
    }
}
