-- All that the service does for one report: who may, has it come before, the event, the state. One statement, one row
\set m random(1, :readers) * :step
\set position random(1, 1000000000)
with asked as (
    select m.id member_id, gen_random_uuid() event_id, p.id plan_id, s.id section_id,
        cast(0.5 as double precision) furthest, cast(:position as integer) resume_position,
        least(now(), greatest(timestamptz '2026-11-20T07:00:00Z', cast(p.opens_on as timestamp) at time zone 'Asia/Ho_Chi_Minh')) reported_at
    from member m
        join organization o on o.id = m.organization_id
        join study_plan p on p.id = :plan and p.organization_id = any(o.path) and p.opens_on <= current_date
        join resolution q on q.id = p.resolution_id and q.state <> 'WITHDRAWN'
        join resolution_section s on s.id = :section and s.resolution_id = p.resolution_id
    where m.id = cast('01978400-0000-7002-8000-' || lpad(cast(:m as text), 12, '0') as uuid)
        and m.status in ('PROBATIONARY', 'OFFICIAL')
), kept as (
    insert into progress_event
        (member_id, event_id, plan_id, section_id, furthest, resume_position, reported_at, received_at)
    select member_id, event_id, plan_id, section_id, furthest, resume_position, reported_at, now()
    from asked
    on conflict do nothing
    returning member_id, section_id, furthest, resume_position, reported_at
)
insert into section_progress as old (member_id, section_id, furthest, resume_position, reported_at, completed_at)
select member_id, section_id, furthest, resume_position, reported_at, null from kept
on conflict (member_id, section_id) do update set
    furthest = greatest(old.furthest, excluded.furthest),
    resume_position = case
        when (excluded.reported_at, excluded.resume_position) > (old.reported_at, old.resume_position)
        then excluded.resume_position else old.resume_position end,
    reported_at = greatest(old.reported_at, excluded.reported_at),
    completed_at = least(old.completed_at, excluded.completed_at)
returning section_id, furthest, resume_position, completed_at;
