package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.resolution.SectionRequirement;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.time.Time;

/** For rooms in which members do what a section asks for. */
@ApplicationScoped
public class AssignedSectionService {
    private final AssignedSectionSql sections;
    private final Clock clock;

    AssignedSectionService(AssignedSectionSql sections, Clock clock) {
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * @return also what is to be studied later
     * @throws vn.handbook.shared.problem.Problem 404 when the section is none of the member's
     *     assignment
     */
    @Transactional
    public AssignedSection find(UUID memberId, UUID planId, UUID sectionId) {
        return sections.find(memberId, planId, sectionId)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** Whether it is one that the member may do today, and is to be done in this way. */
    @Transactional
    public boolean asks(
            UUID memberId, UUID planId, UUID sectionId, SectionRequirement requirement) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        return sections.find(memberId, planId, sectionId)
                .filter(section -> section.requirement() == requirement)
                .filter(section -> section.isOpenOn(today))
                .isPresent();
    }
}
