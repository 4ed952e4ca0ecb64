-- GET /me/assignments: AssignmentSql.list, first page
\set m random(1, :readers) * :step
select p.id, p.title, q.id, q.title, q.expected_minutes, p.opens_on, r.due_on, p.completion_rule,
    g.begun, g.required, g.completed, g.fraction, g.section_ids, n.id, n.resume_position, t.kind
from plan_reach r
    join study_plan p on p.id = r.plan_id and p.opens_on <= current_date
    join resolution q on q.id = p.resolution_id and q.state <> 'WITHDRAWN'
    left join assignment_settlement t on t.plan_id = p.id and t.member_id = r.member_id and t.voided_at is null
    cross join lateral assignment_progress(p.id, r.member_id) g
    left join lateral (
        select s.id, coalesce(h.resume_position, 0) resume_position
        from resolution_section s
            left join section_progress h on h.section_id = s.id and h.member_id = r.member_id
        where s.id = any(g.section_ids) and h.completed_at is null
            and coalesce(s.unlock_on <= current_date, true)
            and not exists (
                select from unnest(s.prerequisites) b (id)
                    left join section_progress d on d.section_id = b.id and d.member_id = r.member_id
                where d.completed_at is null)
        order by s.position
        limit 1) n on true
where r.member_id = cast('01978400-0000-7002-8000-' || lpad(cast(:m as text), 12, '0') as uuid)
    and r.status in ('PROBATIONARY', 'OFFICIAL')
    and (r.due_on, p.id) > (date '0001-01-01', uuid '00000000-0000-0000-0000-000000000000')
order by r.due_on, p.id
limit 21;
