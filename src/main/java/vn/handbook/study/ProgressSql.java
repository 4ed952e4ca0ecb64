package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.handbook.shared.http.JsonBodies;
import vn.handbook.shared.time.Time;

/**
 * Keeps events and merges them into what is known, in one statement that also makes sure that the
 * member has to study their sections. An event counts once, however often it comes. The merge knows
 * no order: furthest is the maximum, a device's seconds are its maximum, the position is that of
 * the latest time, done stays done at the earliest time; so any order, repetition and division into
 * requests ends in the same state.
 *
 * <p>The time of an event is the client's, brought between the opening of the plan and the server's
 * time on its first arrival: a clock that is wrong neither wins for ever nor loses an event.
 */
@ApplicationScoped
class ProgressSql {
    /** An event as the database reads it. */
    private record Line(
            int place,
            UUID eventId,
            UUID planId,
            UUID sectionId,
            BigDecimal furthest,
            int resumePosition,
            Instant clientTime,
            UUID deviceId,
            Integer secondsSpent) {}

    /**
     * @param place in the list of events, from 0
     * @param state of the section by this merge; {@code null} when it changed nothing
     */
    record Merged(int place, EventOutcome outcome, boolean late, SectionProgressResponse state) {}

    private static final String MERGE =
            """
            with event as (
                select e.*, k.event_id is not null before,
                    row_number() over (partition by e."eventId" order by e.place) = 1 first
                from jsonb_to_recordset(cast(:events as jsonb)) as e(
                        place integer, "eventId" uuid, "planId" uuid, "sectionId" uuid, furthest double precision,
                        "resumePosition" integer, "clientTime" timestamptz, "deviceId" uuid, "secondsSpent" integer)
                    left join progress_event k on k.member_id = :memberId and k.event_id = e."eventId"
            ), asked as (
                select e.*, p.opens_on <= :today open,
                    least(cast(:now as timestamptz),
                        greatest(e."clientTime", cast(p.opens_on as timestamp) at time zone :zone)) reported_at,
                    p.due_on
                from event e
                    join member m on m.id = :memberId and m.status in ('PROBATIONARY', 'OFFICIAL')
                    join organization o on o.id = m.organization_id
                    join study_plan p on p.id = e."planId" and p.organization_id = any(o.path)
                    join resolution_section s on s.id = e."sectionId" and s.resolution_id = p.resolution_id
            ), kept as (
                insert into progress_event
                    (member_id, event_id, plan_id, section_id, device_id, furthest, resume_position, seconds_spent,
                        reported_at, received_at)
                select :memberId, "eventId", "planId", "sectionId", "deviceId", furthest, "resumePosition",
                    "secondsSpent", reported_at, :now
                from asked
                where open and first and not before
                order by "eventId"
                on conflict do nothing
                returning event_id, section_id, device_id, furthest, resume_position, seconds_spent, reported_at
            ), state as (
                insert into section_progress as old
                    (member_id, section_id, furthest, resume_position, reported_at, completed_at)
                select :memberId, section_id, max(furthest),
                    (array_agg(resume_position order by reported_at desc, resume_position desc))[1],
                    max(reported_at), min(reported_at) filter (where furthest = 1)
                from kept
                group by section_id
                order by section_id
                on conflict (member_id, section_id) do update set
                    furthest = greatest(old.furthest, excluded.furthest),
                    resume_position = case
                        when (excluded.reported_at, excluded.resume_position)
                            > (old.reported_at, old.resume_position)
                        then excluded.resume_position else old.resume_position end,
                    reported_at = greatest(old.reported_at, excluded.reported_at),
                    completed_at = least(old.completed_at, excluded.completed_at)
                returning section_id, furthest, resume_position, completed_at
            ), spent as (
                insert into section_reading_time as old (member_id, section_id, device_id, seconds_spent)
                select :memberId, section_id, device_id, max(seconds_spent)
                from kept
                where device_id is not null
                group by section_id, device_id
                order by section_id, device_id
                on conflict (member_id, section_id, device_id) do update set
                    seconds_spent = excluded.seconds_spent
                where excluded.seconds_spent > old.seconds_spent
            )
            select e.place, e.before, a.place is not null assigned, coalesce(a.open, false) open,
                k.event_id is not null kept,
                coalesce(cast(a.reported_at at time zone :zone as date) > a.due_on, false) late,
                e."sectionId" section_id, s.furthest, s.resume_position, s.completed_at
            from event e
                left join asked a on a.place = e.place
                left join kept k on k.event_id = e."eventId" and e.first
                left join state s on s.section_id = k.section_id
            order by e.place
            """;

    /**
     * A statement of its own: it has to see what a concurrent report wrote since the merge began.
     */
    private static final String READ =
            """
            select section_id, furthest, resume_position, completed_at
            from section_progress
            where member_id = :memberId and section_id = any(:sectionIds)
            order by section_id
            """;

    private final EntityManager entities;
    private final JsonBodies json;

    ProgressSql(EntityManager entities, JsonBodies json) {
        this.entities = entities;
        this.json = json;
    }

    /** What became of each event, in their order. */
    @SuppressWarnings("unchecked")
    List<Merged> merge(UUID memberId, List<ProgressEvent> events, Instant now, LocalDate today) {
        List<Tuple> rows =
                entities.createNativeQuery(MERGE, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("events", lines(events, now))
                        .setParameter("now", now)
                        .setParameter("today", today)
                        .setParameter("zone", Time.VIETNAM.getId())
                        .getResultList();
        return rows.stream().map(ProgressSql::merged).toList();
    }

    /** How far the member is with these sections; those without any progress are left out. */
    @SuppressWarnings("unchecked")
    List<SectionProgressResponse> read(UUID memberId, UUID[] sectionIds) {
        List<Tuple> rows =
                entities.createNativeQuery(READ, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("sectionIds", sectionIds)
                        .getResultList();
        return rows.stream().map(ProgressSql::state).toList();
    }

    private String lines(List<ProgressEvent> events, Instant now) {
        return json.text(
                IntStream.range(0, events.size())
                        .mapToObj(place -> line(place, events.get(place), now))
                        .toList());
    }

    /** The fraction is rounded down: what is not read to the end must not become so. */
    private static Line line(int place, ProgressEvent event, Instant now) {
        DeviceReading device = event.device();
        return new Line(
                place,
                event.id(),
                event.assignmentId(),
                event.sectionId(),
                event.furthestFraction().round(new MathContext(15, RoundingMode.DOWN)),
                event.resumePosition(),
                bounded(event.clientTime(), now),
                device == null ? null : device.deviceId(),
                device == null ? null : device.secondsSpent());
    }

    /** Within what PostgreSQL can hold; the rest of the bringing back is the statement's. */
    private static Instant bounded(Instant clientTime, Instant now) {
        if (clientTime.isAfter(now)) {
            return now;
        }
        return clientTime.isBefore(Instant.EPOCH) ? Instant.EPOCH : clientTime;
    }

    private static Merged merged(Tuple row) {
        boolean kept = row.get("kept", Boolean.class);
        return new Merged(
                row.get("place", Integer.class),
                outcome(row, kept),
                row.get("late", Boolean.class),
                kept ? state(row) : null);
    }

    private static EventOutcome outcome(Tuple row, boolean kept) {
        if (row.get("before", Boolean.class)) {
            return EventOutcome.DUPLICATE;
        } else if (!row.get("assigned", Boolean.class)) {
            return EventOutcome.NOT_ASSIGNED;
        } else if (!row.get("open", Boolean.class)) {
            return EventOutcome.NOT_OPEN;
        }
        return kept ? EventOutcome.ACCEPTED : EventOutcome.DUPLICATE;
    }

    private static SectionProgressResponse state(Tuple row) {
        Instant completedAt = row.get("completed_at", Instant.class);
        return new SectionProgressResponse(
                row.get("section_id", UUID.class),
                row.get("furthest", Double.class),
                row.get("resume_position", Integer.class),
                completedAt != null,
                completedAt);
    }
}
