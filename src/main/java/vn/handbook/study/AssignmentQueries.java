package vn.handbook.study;

import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What a member has to study: the plans that reach the member and are open on a day. */
interface AssignmentQueries {
    @HQL(
            """
            select count(*)
            from PlanReach r
            join StudyPlan p on p.id = r.id.planId and p.opensOn <= :today
            join Resolution q on q.id = p.resolutionId and q.state <> ResolutionState.WITHDRAWN
            where r.id.memberId = :memberId and r.status in (MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL)
            """)
    Long count(UUID memberId, LocalDate today);
}
