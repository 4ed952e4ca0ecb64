package vn.handbook.study;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * How long a member's device had a section open. Read for the member alone (domain: no reading
 * times for officers), written by {@link ProgressSql}.
 */
@Entity
@Immutable
class SectionReadingTime {
    @EmbeddedId Id id;
    int secondsSpent;

    protected SectionReadingTime() {}

    @Embeddable
    record Id(UUID memberId, UUID sectionId, UUID deviceId) {}
}
