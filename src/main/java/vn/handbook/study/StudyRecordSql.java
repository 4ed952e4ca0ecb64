package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.time.Time;

/**
 * The assignments of a year, also those of plans that the member was moved away from. Of what was
 * withdrawn only what was done before stays.
 */
@ApplicationScoped
class StudyRecordSql {
    private static final String READ =
            """
            select p.id, p.title plan_title, q.title resolution_title, p.opens_on, p.due_on, t.kind,
                t.completed_on on_paper_on, g.begun, g.required, g.completed,
                cast(g.completed_at at time zone :zone as date) read_on
            from member m
                join organization o on o.id = m.organization_id
                join study_plan p on p.due_on between :first and :last and p.opens_on <= :today
                join resolution q on q.id = p.resolution_id
                left join assignment_settlement t
                    on t.plan_id = p.id and t.member_id = m.id and t.voided_at is null
                cross join lateral assignment_progress(p.id, m.id) g
            where m.id = :memberId
                and (p.organization_id = any(o.path) and m.status in ('PROBATIONARY', 'OFFICIAL')
                    or t.id is not null
                    or exists (select from progress_event e where e.member_id = m.id and e.plan_id = p.id))
                and (q.state <> 'WITHDRAWN' or g.completed = g.required or t.id is not null)
            order by p.due_on, p.id
            """;

    private final EntityManager entities;

    StudyRecordSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<StudyRecordItem> read(UUID memberId, int year, LocalDate today) {
        List<Tuple> rows =
                entities.createNativeQuery(READ, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("first", LocalDate.of(year, 1, 1))
                        .setParameter("last", LocalDate.of(year, 12, 31))
                        .setParameter("today", today)
                        .setParameter("zone", Time.VIETNAM.getId())
                        .getResultList();
        return rows.stream().map(StudyRecordSql::item).toList();
    }

    private static StudyRecordItem item(Tuple row) {
        String kind = row.get("kind", String.class);
        AssignmentState state =
                AssignmentState.of(
                        row.get("begun", Boolean.class),
                        row.get("required", Long.class),
                        row.get("completed", Long.class),
                        kind == null ? null : SettlementKind.valueOf(kind));
        LocalDate completedOn =
                switch (state) {
                    case COMPLETED -> row.get("read_on", LocalDate.class);
                    case COMPLETED_ON_PAPER -> row.get("on_paper_on", LocalDate.class);
                    default -> null;
                };
        LocalDate dueOn = row.get("due_on", LocalDate.class);
        return new StudyRecordItem(
                row.get("id", UUID.class),
                row.get("plan_title", String.class),
                row.get("resolution_title", String.class),
                row.get("opens_on", LocalDate.class),
                dueOn,
                state,
                completedOn,
                completedOn != null && completedOn.isAfter(dueOn));
    }
}
