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
            select case when g.required = g.completed then g.completed_at
                    else cast(t.completed_on as timestamp) at time zone :zone end completed_at,
                case when g.required = g.completed then null else t.id end settlement_id,
                case when g.required = g.completed then g.section_ids else '{}' end section_ids
            from study_plan p
                left join assignment_settlement t
                    on t.plan_id = p.id and t.member_id = :memberId and t.voided_at is null
                cross join lateral assignment_progress(p.id, cast(:memberId as uuid)) g
            where p.id = :planId and p.opens_on <= :today
                and (g.required = g.completed and g.required > 0 or t.kind = 'COMPLETED_ON_PAPER')
                and (t.id is not null
                    or exists (
                        select from plan_reach r
                        where r.plan_id = p.id and r.member_id = :memberId
                            and r.status in ('PROBATIONARY', 'OFFICIAL'))
                    or exists (
                        select from progress_event e
                        where e.plan_id = p.id and e.member_id = :memberId))
            """;

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
