package vn.handbook.resolution;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.PositionKind;
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

    /** With what it calls to study; {@code null} while that is to be studied. */
    Instant withdrawnAt;

    Integer dueDays;

    /** For everybody below the owner; otherwise for the targets below it and the groups. */
    boolean wholeSubtree;

    boolean byGroup;

    @ElementCollection
    @CollectionTable(name = "study_plan_target", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "organization_id")
    Set<UUID> targetIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "study_plan_group", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "group_id")
    Set<UUID> groupIds = new HashSet<>();

    String[] statuses;
    String[] positions;
    Integer ageFrom;
    Integer ageTo;
    Instant cancelledAt;
    String cancelReason;
    @Version int version;
    Instant createdAt;

    protected StudyPlan() {}

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when it is due before it opens, or in a year
     *     that is a slip of the finger
     */
    static StudyPlan of(CreateStudyPlanRequest request, Instant now) {
        if (request.opensOn().getYear() < FIRST_YEAR) {
            throw broken("/opensOn", YEARS);
        }
        var plan = new StudyPlan();
        plan.resolutionId = request.resolutionId();
        plan.organizationId = request.organizationId();
        plan.opensOn = request.opensOn();
        plan.completionRule = request.completionRule();
        plan.createdAt = now;
        plan.be(request.title(), request.dueOn(), request.dueDays(), request.targets());
        return plan;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is cancelled, 422 as at first
     */
    void change(UpdateStudyPlanRequest request) {
        refuseCancelled();
        be(request.title(), request.dueOn(), request.dueDays(), request.targets());
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is cancelled already
     */
    void cancel(String reason, Instant now) {
        refuseCancelled();
        cancelledAt = now;
        cancelReason = Cleaning.line(reason);
    }

    private void refuseCancelled() {
        if (cancelledAt != null) {
            throw ResolutionProblem.STUDY_PLAN_CANCELLED.problem();
        }
    }

    private void be(String newTitle, LocalDate due, Integer days, StudyPlanTargets named) {
        if (due.isBefore(opensOn)) {
            throw broken(
                    "/dueOn",
                    Text.of(
                            "Hạn hoàn thành không được trước ngày bắt đầu.",
                            "The due date must not be before the opening."));
        }
        if (due.getYear() > LAST_YEAR) {
            throw broken("/dueOn", YEARS);
        }
        title = Cleaning.line(newTitle);
        dueOn = due;
        dueDays = days;
        reach(named == null ? StudyPlanTargets.EVERYBODY : named);
    }

    private void reach(StudyPlanTargets targets) {
        wholeSubtree = targets.isWholeSubtree();
        byGroup = !targets.groupIds().isEmpty();
        become(targetIds, targets.organizationIds());
        become(groupIds, targets.groupIds());
        statuses = names(targets.statuses());
        positions = names(targets.positions());
        ageFrom = targets.ageFrom();
        ageTo = targets.ageTo();
    }

    /** Rows that stay are not written again. */
    private static void become(Set<UUID> present, List<UUID> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).toArray(String[]::new);
    }

    /** {@code null} when it is for the whole subtree of its owner. */
    StudyPlanTargets targets() {
        var targets =
                new StudyPlanTargets(
                        targetIds.stream().sorted().toList(),
                        groupIds.stream().sorted().toList(),
                        statuses == null
                                ? null
                                : Arrays.stream(statuses).map(MemberStatus::valueOf).toList(),
                        positions == null
                                ? null
                                : Arrays.stream(positions).map(PositionKind::valueOf).toList(),
                        ageFrom,
                        ageTo);
        return targets.isEverybody() ? null : targets;
    }

    private static Problem broken(String pointer, Text message) {
        return ResolutionProblem.STUDY_PLAN_RULE_BROKEN
                .problem()
                .faults(List.of(Fault.pointer(pointer, "RULE", message)));
    }
}
