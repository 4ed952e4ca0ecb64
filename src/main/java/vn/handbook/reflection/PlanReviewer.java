package vn.handbook.reflection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * That somebody is named to read the reflections of a part of the tree on a plan. Never changed but
 * by its end.
 */
@Entity
@Table(name = "study_plan_reviewer")
class PlanReviewer {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID planId;
    UUID organizationId;
    UUID reviewerMemberId;
    UUID reviewerAccountId;
    UUID accountId;
    Instant createdAt;
    UUID endedAccountId;
    Instant endedAt;

    protected PlanReviewer() {}

    static PlanReviewer of(UUID planId, NameReviewerRequest request, UUID author, Instant now) {
        var reviewer = new PlanReviewer();
        reviewer.planId = planId;
        reviewer.organizationId = request.organizationId();
        reviewer.reviewerMemberId = request.memberId();
        reviewer.reviewerAccountId = request.accountId();
        reviewer.accountId = author;
        reviewer.createdAt = now;
        return reviewer;
    }
}
