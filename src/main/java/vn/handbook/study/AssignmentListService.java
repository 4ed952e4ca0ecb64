package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;

/** For rooms that say something of each assignment of a member. */
@ApplicationScoped
public class AssignmentListService {
    private static final int AT_ONCE = 200;

    private final StudyService study;
    private final OwnProgressSql progress;

    AssignmentListService(StudyService study, OwnProgressSql progress) {
        this.study = study;
        this.progress = progress;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such assignment
     */
    @Transactional
    public AssignmentSummary find(UUID memberId, UUID planId) {
        return study.read(memberId, planId).assignment();
    }

    /** How far the member is with the sections of these, as far as any was begun. */
    @Transactional
    public List<SectionProgressSummary> progress(
            UUID memberId, List<AssignmentSummary> assignments) {
        return progress.of(
                memberId, assignments.stream().map(AssignmentSummary::resolutionId).toList());
    }

    /** All of the member's, due first. */
    @Transactional
    public List<AssignmentSummary> of(UUID memberId) {
        var all = new ArrayList<AssignmentSummary>();
        String cursor = null;
        do {
            Page<AssignmentSummary> page =
                    study.list(memberId, PageRequest.of(AT_ONCE, cursor, false, "assignments"));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }
}
