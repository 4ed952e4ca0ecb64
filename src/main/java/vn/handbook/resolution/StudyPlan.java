package vn.handbook.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/**
 * A committee's call to study a resolution: for which part of the tree, from when to when, both
 * days included.
 */
@Entity
class StudyPlan {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID resolutionId;
    UUID organizationId;
    String title;
    LocalDate opensOn;
    LocalDate dueOn;
    @Version int version;
    Instant createdAt;

    protected StudyPlan() {}

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when it is due before it opens
     */
    static StudyPlan of(CreateStudyPlanRequest request, Instant now) {
        if (request.dueOn().isBefore(request.opensOn())) {
            throw ResolutionProblem.STUDY_PLAN_RULE_BROKEN
                    .problem()
                    .faults(
                            List.of(
                                    Fault.pointer(
                                            "/dueOn",
                                            "RULE",
                                            Text.of(
                                                    "Hạn hoàn thành không được trước ngày bắt đầu.",
                                                    "The due date must not be before the opening."))));
        }
        var plan = new StudyPlan();
        plan.resolutionId = request.resolutionId();
        plan.organizationId = request.organizationId();
        plan.title = Cleaning.line(request.title());
        plan.opensOn = request.opensOn();
        plan.dueOn = request.dueOn();
        plan.createdAt = now;
        return plan;
    }
}
