-- GET /me/assignments: AssignmentQueries.list, first page
\set m random(1, :readers) * :step
select p.id, p.title, q.id, q.title, q.expected_minutes, p.opens_on, r.due_on,
    count(g.section_id),
    sum(case when s.required then 1 else 0 end),
    sum(case when s.required and g.completed_at is not null then 1 else 0 end),
    sum(case when s.required then coalesce(g.furthest, 0.0) else 0.0 end)
from plan_reach r
    join study_plan p on p.id = r.plan_id and p.opens_on <= current_date
    join resolution q on q.id = p.resolution_id
    join resolution_section s on s.resolution_id = q.id
    left join section_progress g on g.member_id = r.member_id and g.section_id = s.id
where r.member_id = cast('01978400-0000-7002-8000-' || lpad(cast(:m as text), 12, '0') as uuid)
    and r.status in ('PROBATIONARY', 'OFFICIAL')
    and (r.due_on, p.id) > (date '0001-01-01', uuid '00000000-0000-0000-0000-000000000000')
group by p.id, p.title, q.id, q.title, q.expected_minutes, p.opens_on, r.due_on
order by r.due_on, p.id
fetch first 21 rows only;
