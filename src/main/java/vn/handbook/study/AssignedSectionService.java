package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.handbook.shared.problem.CommonProblem;

/** For rooms in which members do what a section asks for. */
@ApplicationScoped
public class AssignedSectionService {
    private final AssignedSectionSql sections;

    AssignedSectionService(AssignedSectionSql sections) {
        this.sections = sections;
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
}
