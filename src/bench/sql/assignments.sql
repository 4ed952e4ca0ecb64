-- GET /me/assignments: AssignmentSql.list, first page
\set m random(1, :readers) * :step
select p.id, p.title, q.id, q.title, q.expected_minutes, p.opens_on, p.due_on, p.completion_rule,
    g.begun, g.required, g.completed, g.fraction, g.section_ids, n.id, n.resume_position, t.kind
from member m
    join organization o on o.id = m.organization_id
    join study_plan p on p.organization_id = any(o.path) and p.opens_on <= current_date
    join resolution q on q.id = p.resolution_id and q.state <> 'WITHDRAWN'
    left join assignment_settlement t on t.plan_id = p.id and t.member_id = m.id and t.voided_at is null
    cross join lateral assignment_progress(p.id, m.id) g
    left join lateral (
        select s.id, coalesce(r.resume_position, 0) resume_position
        from resolution_section s
            left join section_progress r on r.section_id = s.id and r.member_id = m.id
        where s.id = any(g.section_ids) and r.completed_at is null
            and coalesce(s.unlock_on <= current_date, true)
            and not exists (
                select from unnest(s.prerequisites) b (id)
                    left join section_progress d on d.section_id = b.id and d.member_id = m.id
                where d.completed_at is null)
        order by s.position
        limit 1) n on true
where m.id = cast('01978400-0000-7002-8000-' || lpad(cast(:m as text), 12, '0') as uuid)
    and m.status in ('PROBATIONARY', 'OFFICIAL')
    and (p.due_on, p.id) > (date '0001-01-01', uuid '00000000-0000-0000-0000-000000000000')
order by p.due_on, p.id
limit 21;
