package vn.handbook.study;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

interface AssignedSectionQueries {

    /**
     * @param today what opens later is not found
     */
    @HQL(
            "select new AssignedSection(s.id, p.opensOn, p.dueOn) "
                    + AssignmentQueries.ASSIGNED
                    + " and p.id = :planId and s.id = :sectionId")
    Optional<AssignedSection> find(UUID memberId, LocalDate today, UUID planId, UUID sectionId);
}
