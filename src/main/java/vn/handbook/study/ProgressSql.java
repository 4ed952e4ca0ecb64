package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.handbook.resolution.SectionRequirement;
import vn.handbook.shared.time.Time;

/**
 * Keeps events and merges them into what is known, whosever they are, in one statement that also
 * makes sure that each member has to study the sections. An event counts once, however often it
 * comes. The merge knows no order: furthest is the maximum, a device's seconds are its maximum, the
 * position is that of the latest time, done stays done at the earliest time; so any order,
 * repetition and division into requests ends in the same state.
 *
 * <p>Done is what the section's requirement says, which never changes once it is published: read or
 * watched to the end, or marked as done. Neither a section's day nor those that come before it
 * withhold that, since it would depend on which event comes first: they only steer what a device
 * shows as locked.
 *
 * <p>The time of an event is the client's, brought between the opening of the plan and the server's
 * time on its first arrival: a clock that is wrong neither wins for ever nor loses an event.
 */
@ApplicationScoped
class ProgressSql {
    private static final MathContext DOWN = new MathContext(15, RoundingMode.DOWN);

    /** An event and whose it is. */
    record Reported(UUID memberId, ProgressEvent event) {}

    /**
     * @param state of the section after the merge; {@code null} when the event was refused
     */
    record Merged(EventOutcome outcome, boolean late, SectionProgressResponse state) {
        private Merged with(SectionProgressResponse state) {
            return new Merged(outcome, late, state);
        }
    }

    private static final String MERGE =
            """
            with event as (
                select e.*, k.event_id is not null before,
                    row_number() over (partition by e.member_id, e.event_id order by e.place) = 1 first
                from unnest(
                        cast(:members as uuid[]), cast(:events as uuid[]), cast(:plans as uuid[]),
                        cast(:sections as uuid[]), cast(:furthest as double precision[]),
                        cast(:positions as integer[]), cast(:times as timestamptz[]),
                        cast(:devices as uuid[]), cast(:seconds as integer[]), cast(:marks as boolean[]))
                    with ordinality as e(member_id, event_id, plan_id, section_id, furthest,
                        resume_position, client_time, device_id, seconds_spent, marked, place)
                    left join progress_event k on k.member_id = e.member_id and k.event_id = e.event_id
            ), asked as (
                select e.*, p.opens_on <= :today open, q.state = 'WITHDRAWN' withdrawn,
                    least(cast(:now as timestamptz),
                        greatest(e.client_time, cast(p.opens_on as timestamp) at time zone :zone)) reported_at,
                    p.due_on, s.requirement,
                    case s.requirement
                        when 'READ' then e.furthest = 1
                        when 'WATCH' then e.furthest = 1
                        when 'MARK_DONE' then e.marked
                        else false
                    end done
                from event e
                    join member m on m.id = e.member_id and m.status in ('PROBATIONARY', 'OFFICIAL')
                    join organization o on o.id = m.organization_id
                    join study_plan p on p.id = e.plan_id and p.organization_id = any(o.path)
                    join resolution q on q.id = p.resolution_id
                    join resolution_section s on s.id = e.section_id and s.resolution_id = p.resolution_id
            ), kept as (
                insert into progress_event
                    (member_id, event_id, plan_id, section_id, device_id, furthest, resume_position, seconds_spent,
                        done, reported_at, received_at)
                select member_id, event_id, plan_id, section_id, device_id, furthest, resume_position,
                    seconds_spent, marked, reported_at, :now
                from asked
                where open and not withdrawn and first and not before
                order by member_id, event_id
                on conflict do nothing
                returning member_id, event_id, section_id, device_id, furthest, resume_position, seconds_spent,
                    reported_at
            ), state as (
                insert into section_progress as old
                    (member_id, section_id, furthest, resume_position, reported_at, completed_at)
                select member_id, section_id, max(k.furthest),
                    (array_agg(k.resume_position order by k.reported_at desc, k.resume_position desc))[1],
                    max(k.reported_at), min(k.reported_at) filter (where a.done)
                from kept k join asked a using (member_id, event_id, section_id)
                where a.first
                group by member_id, section_id
                order by member_id, section_id
                on conflict (member_id, section_id) do update set
                    furthest = greatest(old.furthest, excluded.furthest),
                    resume_position = case
                        when (excluded.reported_at, excluded.resume_position)
                            > (old.reported_at, old.resume_position)
                        then excluded.resume_position else old.resume_position end,
                    reported_at = greatest(old.reported_at, excluded.reported_at),
                    completed_at = least(old.completed_at, excluded.completed_at)
                returning member_id, section_id, furthest, resume_position, completed_at
            ), spent as (
                insert into section_reading_time as old (member_id, section_id, device_id, seconds_spent)
                select member_id, section_id, device_id, max(seconds_spent)
                from kept
                where device_id is not null
                group by member_id, section_id, device_id
                order by member_id, section_id, device_id
                on conflict (member_id, section_id, device_id) do update set
                    seconds_spent = excluded.seconds_spent
                where excluded.seconds_spent > old.seconds_spent
            )
            select e.before, a.place is not null assigned, coalesce(a.open, false) open,
                coalesce(a.withdrawn, false) withdrawn, k.event_id is not null kept,
                coalesce(cast(a.reported_at at time zone :zone as date) > a.due_on, false) late,
                e.section_id, a.requirement, s.furthest, s.resume_position, s.completed_at
            from event e
                left join asked a on a.place = e.place
                left join kept k on k.member_id = e.member_id and k.event_id = e.event_id and e.first
                left join state s on s.member_id = k.member_id and s.section_id = k.section_id
            order by e.place
            """;

    /**
     * A statement of its own: it has to see what a concurrent report wrote since the merge began.
     */
    private static final String READ =
            """
            select p.member_id, p.section_id, s.requirement, p.furthest, p.resume_position, p.completed_at
            from (select distinct * from unnest(cast(:members as uuid[]), cast(:sections as uuid[]))
                    as a(member_id, section_id)) a
                join section_progress p on p.member_id = a.member_id and p.section_id = a.section_id
                join resolution_section s on s.id = p.section_id
            order by p.member_id, p.section_id
            """;

    private final EntityManager entities;

    ProgressSql(EntityManager entities) {
        this.entities = entities;
    }

    /** What became of each event, in their order. */
    @SuppressWarnings("unchecked")
    List<Merged> merge(List<Reported> events, Instant now, LocalDate today) {
        List<Tuple> rows =
                entities.createNativeQuery(MERGE, Tuple.class)
                        .setParameter("members", ids(events, Reported::memberId))
                        .setParameter("events", ids(events, reported -> reported.event().id()))
                        .setParameter(
                                "plans", ids(events, reported -> reported.event().assignmentId()))
                        .setParameter(
                                "sections", ids(events, reported -> reported.event().sectionId()))
                        .setParameter("furthest", furthest(events))
                        .setParameter("positions", numbers(events, ProgressEvent::resumePosition))
                        .setParameter("times", times(events, now))
                        .setParameter("devices", ids(events, ProgressSql::deviceOf))
                        .setParameter("seconds", numbers(events, ProgressSql::secondsOf))
                        .setParameter("marks", marks(events))
                        .setParameter("now", now)
                        .setParameter("today", today)
                        .setParameter("zone", Time.VIETNAM.getId())
                        .getResultList();
        return withStateOfDuplicates(events, rows.stream().map(ProgressSql::merged).toList());
    }

    /** Only what the merge wrote did it also return. */
    private List<Merged> withStateOfDuplicates(List<Reported> events, List<Merged> merged) {
        List<Reported> duplicates =
                IntStream.range(0, merged.size())
                        .filter(i -> merged.get(i).outcome() == EventOutcome.DUPLICATE)
                        .mapToObj(events::get)
                        .toList();
        if (duplicates.isEmpty()) {
            return merged;
        }
        Map<Place, SectionProgressResponse> states =
                read(
                        ids(duplicates, Reported::memberId),
                        ids(duplicates, reported -> reported.event().sectionId()));
        return IntStream.range(0, merged.size())
                .mapToObj(
                        i ->
                                merged.get(i).outcome() == EventOutcome.DUPLICATE
                                        ? merged.get(i).with(states.get(Place.of(events.get(i))))
                                        : merged.get(i))
                .toList();
    }

    /** How far the member is with these sections; those without any progress are left out. */
    List<SectionProgressResponse> read(UUID memberId, UUID[] sectionIds) {
        var memberIds = new UUID[sectionIds.length];
        Arrays.fill(memberIds, memberId);
        return List.copyOf(read(memberIds, sectionIds).values());
    }

    private record Place(UUID memberId, UUID sectionId) {
        static Place of(Reported reported) {
            return new Place(reported.memberId(), reported.event().sectionId());
        }
    }

    @SuppressWarnings("unchecked")
    private Map<Place, SectionProgressResponse> read(UUID[] memberIds, UUID[] sectionIds) {
        List<Tuple> rows =
                entities.createNativeQuery(READ, Tuple.class)
                        .setParameter("members", memberIds)
                        .setParameter("sections", sectionIds)
                        .getResultList();
        var states = new LinkedHashMap<Place, SectionProgressResponse>();
        for (Tuple row : rows) {
            SectionProgressResponse state = state(row);
            states.put(new Place(row.get("member_id", UUID.class), state.sectionId()), state);
        }
        return states;
    }

    private static UUID[] ids(List<Reported> events, Function<Reported, UUID> id) {
        return events.stream().map(id).toArray(UUID[]::new);
    }

    private static Integer[] numbers(
            List<Reported> events, Function<ProgressEvent, Integer> number) {
        return events.stream().map(Reported::event).map(number).toArray(Integer[]::new);
    }

    /** The fraction is rounded down: what is not read to the end must not become so. */
    private static Double[] furthest(List<Reported> events) {
        return events.stream()
                .map(reported -> reported.event().furthestFraction().round(DOWN).doubleValue())
                .toArray(Double[]::new);
    }

    private static Boolean[] marks(List<Reported> events) {
        return events.stream()
                .map(reported -> Boolean.TRUE.equals(reported.event().done()))
                .toArray(Boolean[]::new);
    }

    private static String[] times(List<Reported> events, Instant now) {
        return events.stream()
                .map(reported -> bounded(reported.event().clientTime(), now).toString())
                .toArray(String[]::new);
    }

    private static UUID deviceOf(Reported reported) {
        DeviceReading device = reported.event().device();
        return device == null ? null : device.deviceId();
    }

    private static Integer secondsOf(ProgressEvent event) {
        return event.device() == null ? null : event.device().secondsSpent();
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
                outcome(row, kept), row.get("late", Boolean.class), kept ? state(row) : null);
    }

    private static EventOutcome outcome(Tuple row, boolean kept) {
        if (row.get("before", Boolean.class)) {
            return EventOutcome.DUPLICATE;
        } else if (!row.get("assigned", Boolean.class)) {
            return EventOutcome.NOT_ASSIGNED;
        } else if (row.get("withdrawn", Boolean.class)) {
            return EventOutcome.WITHDRAWN;
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
                completedAt,
                completedAt != null
                        ? null
                        : SectionMissing.of(
                                SectionRequirement.valueOf(row.get("requirement", String.class))));
    }
}
