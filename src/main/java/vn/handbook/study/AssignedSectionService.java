package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.shared.problem.CommonProblem;

/** For rooms in which members do what a section asks for. */
@ApplicationScoped
public class AssignedSectionService {
    private static final LocalDate WHENEVER_IT_OPENS = LocalDate.of(9999, 12, 31);

    private final AssignedSectionQueries queries;

    AssignedSectionService(AssignedSectionQueries queries) {
        this.queries = queries;
    }

    /**
     * @return also what is to be studied later
     * @throws vn.handbook.shared.problem.Problem 404 when the section is none of the member's
     *     assignment
     */
    @Transactional
    public AssignedSection find(UUID memberId, UUID planId, UUID sectionId) {
        return queries.find(memberId, WHENEVER_IT_OPENS, planId, sectionId)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
