package vn.handbook.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/**
 * A committee's call to study a resolution: for which part of the tree, from when to when, both
 * days included.
 */
@Entity
class StudyPlan {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Text YEARS =
            Text.of("Năm phải từ 2000 đến 2100.", "The year must be from 2000 to 2100.");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID resolutionId;
    UUID organizationId;
    String title;
    LocalDate opensOn;
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    CompletionRule completionRule;

    @Version int version;
    Instant createdAt;

    protected StudyPlan() {}

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when it is due before it opens, or in a year
     *     that is a slip of the finger
     */
    static StudyPlan of(CreateStudyPlanRequest request, Instant now) {
        if (request.dueOn().isBefore(request.opensOn())) {
            throw broken(
                    "/dueOn",
                    Text.of(
                            "Hạn hoàn thành không được trước ngày bắt đầu.",
                            "The due date must not be before the opening."));
        }
        if (request.opensOn().getYear() < FIRST_YEAR) {
            throw broken("/opensOn", YEARS);
        }
        if (request.dueOn().getYear() > LAST_YEAR) {
            throw broken("/dueOn", YEARS);
        }
        var plan = new StudyPlan();
        plan.resolutionId = request.resolutionId();
        plan.organizationId = request.organizationId();
        plan.title = Cleaning.line(request.title());
        plan.opensOn = request.opensOn();
        plan.dueOn = request.dueOn();
        plan.completionRule = request.completionRule();
        plan.createdAt = now;
        return plan;
    }

    private static Problem broken(String pointer, Text message) {
        return ResolutionProblem.STUDY_PLAN_RULE_BROKEN
                .problem()
                .faults(List.of(Fault.pointer(pointer, "RULE", message)));
    }
}
