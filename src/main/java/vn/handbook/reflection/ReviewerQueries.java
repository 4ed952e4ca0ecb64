package vn.handbook.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of named reviewers; {@code roots} are the caller's scope. */
interface ReviewerQueries {
    String SHOWN =
            """
            select new ReviewerResponse(r.id, r.organizationId, o.name, r.reviewerMemberId, m.fullName,
                r.reviewerAccountId, r.createdAt, r.endedAt)
            """;

    String FROM =
            """
            from PlanReviewer r
                join Organization o on o.id = r.organizationId
                left join Member m on m.id = r.reviewerMemberId
            where array_intersects(o.path, :roots) and r.planId = :planId
            """;

    @HQL(
            SHOWN
                    + FROM
                    + " and (r.createdAt, r.id) < (:before, :beforeId)"
                    + " order by r.createdAt desc, r.id desc limit :rows")
    List<ReviewerResponse> list(UUID[] roots, UUID planId, Instant before, UUID beforeId, int rows);

    @HQL("select count(*) " + FROM)
    Long count(UUID[] roots, UUID planId);

    @HQL(SHOWN + FROM + " and r.id = :id")
    Optional<ReviewerResponse> find(UUID[] roots, UUID planId, UUID id);

    @HQL(
            "update PlanReviewer r set r.endedAt = :now, r.endedAccountId = :accountId"
                    + " where r.id = :id and r.endedAt is null")
    int end(UUID id, UUID accountId, Instant now);

    @HQL(
            "update PlanReviewer r set r.endedAt = :now, r.endedAccountId = :accountId"
                    + " where r.planId = :planId and r.organizationId = :organizationId and r.endedAt is null")
    int endPresent(UUID planId, UUID organizationId, UUID accountId, Instant now);

    @HQL(
            """
            select count(*) > 0 from Member m join Organization o on o.id = m.organizationId
            where array_intersects(o.path, :roots) and m.id = :memberId
                and m.status in (MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL)
            """)
    boolean knowsMember(UUID[] roots, UUID memberId);

    @HQL(
            """
            select count(*) > 0 from Account a
                left join Member m on m.id = a.memberId
                join Organization o on o.id = coalesce(m.organizationId, a.organizationId)
            where array_intersects(o.path, :roots) and a.id = :accountId and a.disabledAt is null
            """)
    boolean knowsAccount(UUID[] roots, UUID accountId);

    @HQL(
            """
            select r.id from PlanReviewer r
            where r.accountId = :accountId or r.endedAccountId = :accountId order by r.createdAt, r.id
            """)
    List<UUID> recordedBy(UUID accountId);

    @HQL(
            """
            select r.id from PlanReviewer r
            where r.reviewerMemberId = :memberId or r.reviewerAccountId = :accountId
            order by r.createdAt, r.id
            """)
    List<UUID> being(UUID memberId, UUID accountId);
}
