package vn.handbook.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What a member has to study: the plans that reach the member and are open on a day. */
interface AssignmentQueries {
    String ASSIGNED =
            """
            from PlanReach r
            join StudyPlan p on p.id = r.id.planId and p.opensOn <= :today
            join Resolution q on q.id = p.resolutionId
            join ResolutionSection s on s.resolution.id = q.id
            left join Settlement t on t.planId = p.id and t.memberId = r.id.memberId and t.voidedAt is null
            left join SectionProgress g on g.id.memberId = r.id.memberId and g.id.sectionId = s.id
            where r.id.memberId = :memberId and r.status in (MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL)
            """;

    String COUNTED =
            """
            select new AssignmentRow(p.id, p.title, q.id, q.title, q.expectedMinutes, p.opensOn, r.dueOn,
                count(g.id.sectionId),
                sum(case when s.required then 1 else 0 end),
                sum(case when s.required and g.completedAt is not null then 1 else 0 end),
                sum(case when s.required then coalesce(g.furthest, 0.0) else 0.0 end),
                t.kind)
            """
                    + ASSIGNED;

    String GROUPED =
            " group by p.id, p.title, q.id, q.title, q.expectedMinutes, p.opensOn, r.dueOn, t.kind";

    @HQL(
            COUNTED
                    + " and (r.dueOn, p.id) > (:afterDay, :afterId)"
                    + GROUPED
                    + " order by r.dueOn, p.id limit :rows")
    List<AssignmentRow> list(
            UUID memberId, LocalDate today, LocalDate afterDay, UUID afterId, int rows);

    @HQL(
            """
            select count(*)
            from PlanReach r
            join StudyPlan p on p.id = r.id.planId and p.opensOn <= :today
            where r.id.memberId = :memberId and r.status in (MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL)
            """)
    Long count(UUID memberId, LocalDate today);

    @HQL(COUNTED + " and p.id = :planId" + GROUPED)
    Optional<AssignmentRow> find(UUID memberId, LocalDate today, UUID planId);

    /**
     * @param secondsPassed since the assignment began: nobody can have read for longer, whatever
     *     their devices counted
     */
    @HQL(
            """
            select new SectionToStudy(s.id, s.position, s.title, s.body, s.required,
                coalesce(g.furthest, 0.0), coalesce(g.resumePosition, 0), g.completedAt,
                (select least(coalesce(sum(t.secondsSpent), 0L), :secondsPassed)
                    from SectionReadingTime t where t.id.memberId = :memberId and t.id.sectionId = s.id))
            """
                    + ASSIGNED
                    + " and p.id = :planId order by s.position")
    List<SectionToStudy> sections(UUID memberId, LocalDate today, UUID planId, long secondsPassed);

    @HQL(
            """
            select new AssignmentRemarks(q.introduction, t)
            from Resolution q
            left join Settlement t on t.planId = :planId and t.memberId = :memberId and t.voidedAt is null
            where q.id = :resolutionId
            """)
    AssignmentRemarks remarks(UUID memberId, UUID planId, UUID resolutionId);
}
