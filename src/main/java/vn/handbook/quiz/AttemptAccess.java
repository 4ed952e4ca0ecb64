package vn.handbook.quiz;

import jakarta.inject.Singleton;
import java.util.UUID;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.study.AssignedSection;
import vn.handbook.study.AssignedSectionService;

/** Lets members at their own attempts as long as the section is theirs to study. */
@Singleton
class AttemptAccess {
    private final AssignedSectionService sections;
    private final QuizAttemptRepository attempts;

    AttemptAccess(AssignedSectionService sections, QuizAttemptRepository attempts) {
        this.sections = sections;
        this.attempts = attempts;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the section is none of the member's
     *     assignment
     */
    AssignedSection assigned(AttemptPlace place) {
        return sections.find(place.memberId(), place.planId(), place.sectionId());
    }

    /**
     * Locked until the transaction ends.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such attempt
     */
    QuizAttempt lock(AttemptPlace place, UUID id) {
        return attempts.lock(place.memberId(), place.sectionId(), id)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
