package vn.handbook.study;

import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * What a member has to study, section by section: the plans that are open on a day for an
 * organisation on the way from the member's cell up to the root, unless what is studied was
 * withdrawn.
 */
interface AssignmentQueries {
    String ASSIGNED =
            """
            from Member m
            join Organization o on o.id = m.organizationId
            join StudyPlan p on array_contains(o.path, p.organizationId) and p.opensOn <= :today
            join Resolution q on q.id = p.resolutionId and q.state <> ResolutionState.WITHDRAWN
            join ResolutionSection s on s.resolution.id = q.id and s.retiredAt is null
            where m.id = :memberId and m.status in (MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL)
            """;

    @HQL("select count(distinct p.id) " + ASSIGNED)
    Long count(UUID memberId, LocalDate today);
}
