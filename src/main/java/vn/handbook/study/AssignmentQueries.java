package vn.handbook.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * What a member has to study: the plans that are open on a day for an organisation on the way from
 * the member's cell up to the root.
 */
interface AssignmentQueries {
    String ASSIGNED =
            """
            from Member m
            join Organization o on o.id = m.organizationId
            join StudyPlan p on array_contains(o.path, p.organizationId) and p.opensOn <= :today
            join Resolution q on q.id = p.resolutionId
            join ResolutionSection s on s.resolution.id = q.id
            left join Settlement t on t.planId = p.id and t.memberId = m.id and t.voidedAt is null
            left join SectionProgress g on g.id.memberId = m.id and g.id.sectionId = s.id
            where m.id = :memberId and m.status in (MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL)
            """;

    String COUNTED =
            """
            select new AssignmentRow(p.id, p.title, q.id, q.title, q.expectedMinutes, p.opensOn, p.dueOn,
                count(g.id.sectionId),
                sum(case when s.required then 1 else 0 end),
                sum(case when s.required and g.completedAt is not null then 1 else 0 end),
                sum(case when s.required then coalesce(g.furthest, 0.0) else 0.0 end),
                t.kind)
            """
                    + ASSIGNED;

    String GROUPED =
            " group by p.id, p.title, q.id, q.title, q.expectedMinutes, p.opensOn, p.dueOn, t.kind";

    @HQL(
            COUNTED
                    + " and (p.dueOn, p.id) > (:afterDay, :afterId)"
                    + GROUPED
                    + " order by p.dueOn, p.id limit :rows")
    List<AssignmentRow> list(
            UUID memberId, LocalDate today, LocalDate afterDay, UUID afterId, int rows);

    @HQL(
            """
            select count(*)
            from Member m
            join Organization o on o.id = m.organizationId
            join StudyPlan p on array_contains(o.path, p.organizationId) and p.opensOn <= :today
            where m.id = :memberId and m.status in (MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL)
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

    @HQL("select count(*) > 0 " + ASSIGNED + " and p.id = :planId and s.id = :sectionId")
    boolean asks(UUID memberId, LocalDate today, UUID planId, UUID sectionId);

    @HQL(
            """
            select new AssignmentRemarks(q.introduction, t)
            from Resolution q
            left join Settlement t on t.planId = :planId and t.memberId = :memberId and t.voidedAt is null
            where q.id = :resolutionId
            """)
    AssignmentRemarks remarks(UUID memberId, UUID planId, UUID resolutionId);
}
