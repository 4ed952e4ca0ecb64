package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Freezes counts, of all units in one statement, and reads what is frozen. */
@ApplicationScoped
class StudySnapshotSql {
    /** One plan that is due since a day past; whoever is second writes nothing. */
    private static final String BEGIN_NEXT =
            """
            insert into study_report_snapshot (id, plan_id, organization_id, kind, day, due_on, taken_at)
            select :id, p.id, p.organization_id, 'DEADLINE', p.due_on, p.due_on, :now
            from study_plan p
            where p.due_on < :today and p.cancelled_at is null
                and not exists (select 1 from study_report_snapshot t
                    where t.plan_id = p.id and t.due_on = p.due_on and t.kind = 'DEADLINE')
                and not exists (select 1 from study_recount r where r.resolution_id = p.resolution_id)
            order by p.due_on, p.id
            limit 1
            on conflict do nothing
            """;

    private static final String READ =
            """
            select organization_id, name, exempt, waived, completed, completed_on_paper, in_progress, not_started, overdue
            from study_report_snapshot_unit
            where snapshot_id = :id and (organization_id = :organizationId or parent_id = :organizationId)
            order by code
            """;

    private final EntityManager entities;

    StudySnapshotSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param id of what is begun
     * @return whether it was
     */
    boolean beginNextDue(UUID id, LocalDate today, Instant now) {
        return entities.createNativeQuery(BEGIN_NEXT)
                        .setParameter("id", id)
                        .setParameter("today", today)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Counts what was begun. */
    void freeze(UUID id) {
        entities.createNativeQuery("select cast(freeze_study_report(:id) as text)")
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The organisation's own row among them, unless it was no part of it. */
    @SuppressWarnings("unchecked")
    List<StudyReportSql.Row> read(UUID id, UUID organizationId) {
        List<Tuple> rows =
                entities.createNativeQuery(READ, Tuple.class)
                        .setParameter("id", id)
                        .setParameter("organizationId", organizationId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new StudyReportSql.Row(
                                        row.get("organization_id", UUID.class),
                                        row.get("name", String.class),
                                        true,
                                        StudyReportSql.counts(row)))
                .toList();
    }
}
