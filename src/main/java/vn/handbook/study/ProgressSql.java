package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Merges what a device reports into what is known, in one statement that also makes sure that the
 * member has to study the section. The merge knows no order: furthest is the maximum, the position
 * that of the latest client time, done stays done; the same report again, or an older one late,
 * finds nothing to change and writes nothing.
 */
@ApplicationScoped
class ProgressSql {
    private static final String ASSIGNED =
            """
            with assigned as (
                select m.id member_id, s.id section_id
                from member m
                    join organization o on o.id = m.organization_id
                    join study_plan p on p.organization_id = any(o.path) and p.opens_on <= :today
                    join resolution_section s on s.resolution_id = p.resolution_id
                where m.id = :memberId and m.status in ('PROBATIONARY', 'OFFICIAL')
                    and p.id = :planId and s.id = :sectionId
            )
            """;

    private static final String MERGE =
            ASSIGNED
                    + """
                    insert into section_progress as old
                        (member_id, section_id, furthest, resume_position, reported_at, completed_at)
                    select member_id, section_id, :furthest, :position,
                        least(cast(:clientTime as timestamptz), cast(:now as timestamptz)),
                        case when :furthest = 1 then cast(:now as timestamptz) end
                    from assigned
                    on conflict (member_id, section_id) do update set
                        furthest = greatest(old.furthest, excluded.furthest),
                        resume_position = case
                            when (excluded.reported_at, excluded.resume_position)
                                > (old.reported_at, old.resume_position)
                            then excluded.resume_position else old.resume_position end,
                        reported_at = greatest(old.reported_at, excluded.reported_at),
                        completed_at = coalesce(old.completed_at, excluded.completed_at)
                    where excluded.furthest > old.furthest
                        or (excluded.reported_at, excluded.resume_position) > (old.reported_at, old.resume_position)
                    returning furthest, resume_position, completed_at
                    """;

    /**
     * A statement of its own: it has to see what a concurrent report wrote since the merge began.
     */
    private static final String READ =
            ASSIGNED
                    + """
                    select furthest, resume_position, completed_at
                    from section_progress join assigned using (member_id, section_id)
                    """;

    private final EntityManager entities;

    ProgressSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The state after the merge; empty when the member does not have to study this section of this
     * plan.
     */
    Optional<SectionProgressResponse> merge(
            UUID memberId,
            UUID planId,
            UUID sectionId,
            ReportProgressRequest report,
            Instant now,
            LocalDate today) {
        Query merge =
                query(MERGE, memberId, planId, sectionId, today)
                        .setParameter("furthest", furthest(report))
                        .setParameter("position", report.resumePosition())
                        .setParameter("clientTime", report.clientTime())
                        .setParameter("now", now);
        return state(merge, sectionId)
                .or(() -> state(query(READ, memberId, planId, sectionId, today), sectionId));
    }

    /** Rounded down: what is not read to the end must not become so. */
    private static double furthest(ReportProgressRequest report) {
        return report.furthestFraction()
                .round(new MathContext(15, RoundingMode.DOWN))
                .doubleValue();
    }

    private Query query(String sql, UUID memberId, UUID planId, UUID sectionId, LocalDate today) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("memberId", memberId)
                .setParameter("planId", planId)
                .setParameter("sectionId", sectionId)
                .setParameter("today", today);
    }

    @SuppressWarnings("unchecked")
    private static Optional<SectionProgressResponse> state(Query query, UUID sectionId) {
        List<Tuple> rows = query.getResultList();
        return rows.stream().findFirst().map(row -> state(sectionId, row));
    }

    private static SectionProgressResponse state(UUID sectionId, Tuple row) {
        Instant completedAt = row.get("completed_at", Instant.class);
        return new SectionProgressResponse(
                sectionId,
                row.get("furthest", Double.class),
                row.get("resume_position", Integer.class),
                completedAt != null,
                completedAt);
    }
}
