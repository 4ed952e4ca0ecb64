-- The single-row upsert of a member's progress in a section, as the service merges it
\set m random(1, :readers) * :step
\set position random(1, 1000000)
insert into section_progress as old (member_id, section_id, furthest, resume_position, reported_at, completed_at,
    began_at)
values (cast('01978400-0000-7002-8000-' || lpad(cast(:m as text), 12, '0') as uuid), :section, 0.5, :position, '2026-11-20T07:00:00Z', null,
    '2026-11-20T07:00:00Z')
on conflict (member_id, section_id) do update set
    furthest = greatest(old.furthest, excluded.furthest),
    resume_position = case
        when (excluded.reported_at, excluded.resume_position) > (old.reported_at, old.resume_position)
        then excluded.resume_position else old.resume_position end,
    reported_at = greatest(old.reported_at, excluded.reported_at),
    completed_at = least(old.completed_at, excluded.completed_at),
    began_at = least(old.began_at, excluded.began_at)
returning section_id, furthest, resume_position, completed_at;
