package vn.handbook.study;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * How far a member has read a section. Written by {@link ProgressSql} alone, which merges in one
 * statement.
 */
@Entity
@Immutable
class SectionProgress {
    @EmbeddedId Id id;
    double furthest;
    int resumePosition;
    Instant reportedAt;
    Instant completedAt;

    protected SectionProgress() {}

    /**
     * Progress belongs to the member and the section, not to a plan: being taken out of one erases
     * nothing.
     */
    @Embeddable
    record Id(UUID memberId, UUID sectionId) {}
}
