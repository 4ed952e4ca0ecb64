package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.time.Time;

/**
 * What a member has completed, also of plans that reach the member no longer. In the app counts
 * before what the secretary recorded; a waiver completes nothing, nor does a plan without anything
 * to be done.
 */
@ApplicationScoped
public class CompletedAssignments {
    private static final String FIND =
            """
            select case when done.missing = 0 then done.completed_at
                    else cast(t.completed_on as timestamp) at time zone :zone end completed_at,
                case when done.missing = 0 then null else t.id end settlement_id,
                case when done.missing = 0 then done.section_ids else '{}' end section_ids
            from member m
                join organization o on o.id = m.organization_id
                join study_plan p on p.id = :planId and p.opens_on <= :today
                left join assignment_settlement t
                    on t.plan_id = p.id and t.member_id = m.id and t.voided_at is null
                cross join lateral (
                    select count(*) filter (where g.completed_at is null) missing,
                        max(g.completed_at) completed_at, array_agg(s.id order by s.id) section_ids
                    from resolution_section s
                        left join section_progress g on g.section_id = s.id and g.member_id = m.id
                    where s.resolution_id = p.resolution_id and s.required) done
            where m.id = :memberId
                and (done.missing = 0 and done.section_ids is not null or t.kind = 'COMPLETED_ON_PAPER')
                and
            """
                    + StudyRecordSql.WAS_ASSIGNED;

    private final EntityManager entities;
    private final Clock clock;

    CompletedAssignments(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Within the caller's transaction; empty when it is not completed, or not the member's. */
    @SuppressWarnings("unchecked")
    public Optional<CompletedAssignment> find(UUID memberId, UUID planId) {
        List<Tuple> rows =
                entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("planId", planId)
                        .setParameter("today", LocalDate.ofInstant(clock.instant(), Time.VIETNAM))
                        .setParameter("zone", Time.VIETNAM.getId())
                        .getResultList();
        return rows.stream().map(CompletedAssignments::completed).findFirst();
    }

    private static CompletedAssignment completed(Tuple row) {
        return new CompletedAssignment(
                row.get("completed_at", Instant.class),
                row.get("settlement_id", UUID.class),
                Arrays.asList(row.get("section_ids", UUID[].class)));
    }
}
