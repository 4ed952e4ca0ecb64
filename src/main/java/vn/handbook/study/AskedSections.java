package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.resolution.SectionRequirement;
import vn.handbook.shared.time.Time;

/** What sections members are asked for, and how these are to be done. */
@ApplicationScoped
public class AskedSections {
    private final AssignmentQueries assignments;
    private final EntityManager entities;
    private final Clock clock;

    AskedSections(AssignmentQueries assignments, EntityManager entities, Clock clock) {
        this.assignments = assignments;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Whether the plan reaches the member today and has the section, which is to be done in this
     * way. Within the caller's transaction.
     */
    public boolean asks(
            UUID memberId, UUID planId, UUID sectionId, SectionRequirement requirement) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        return assignments.asks(memberId, today, planId, sectionId)
                && !entities.createNativeQuery(
                                "select 1 from resolution_section where id = :id and requirement = :requirement")
                        .setParameter("id", sectionId)
                        .setParameter("requirement", requirement.name())
                        .getResultList()
                        .isEmpty();
    }
}
