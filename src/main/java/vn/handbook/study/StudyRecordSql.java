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
            with reached as (
                select plan_id, due_on from plan_reach
                where member_id = :memberId and status in ('PROBATIONARY', 'OFFICIAL')
            ), mine as (
                select plan_id from reached
                union
                select plan_id from assignment_settlement where member_id = :memberId and voided_at is null
                union
                select plan_id from progress_event where member_id = :memberId
            )
            select p.id, p.title plan_title, q.title resolution_title, p.opens_on,
                coalesce(r.due_on, p.due_on) due_on, t.kind,
                t.completed_on on_paper_on, g.begun, g.required, g.completed,
                cast(g.completed_at at time zone :zone as date) read_on
            from mine
                join study_plan p on p.id = mine.plan_id and p.opens_on <= :today
                left join reached r on r.plan_id = p.id
                join resolution q on q.id = p.resolution_id
                left join assignment_settlement t
                    on t.plan_id = p.id and t.member_id = :memberId and t.voided_at is null
                cross join lateral assignment_progress(p.id, cast(:memberId as uuid)) g
            where coalesce(r.due_on, p.due_on) between :first and :last
                -- Of what was withdrawn or cancelled, what was finished
                and (q.state <> 'WITHDRAWN' or g.completed = g.required or t.id is not null)
                and (p.cancelled_at is null or g.completed = g.required or t.kind = 'COMPLETED_ON_PAPER')
            order by 5, p.id
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
