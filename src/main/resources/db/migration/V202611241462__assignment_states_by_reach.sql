-- why: whom a plan reaches is said in one place, and how far they are is counted of those.

create or replace function assignment_states(asked_plan_id uuid, asked_unit_id uuid)
    returns table (member_id uuid, organization_id uuid, path uuid[], due_on date, state text)
    language sql stable
as
$$
    select r.member_id, any_value(r.organization_id), any_value(r.path), any_value(r.due_on),
        case
            when any_value(r.status) = 'EXEMPT' then 'EXEMPT'
            when count(g.completed_at) filter (where s.required)
                = (select count(*) from resolution_section q where q.resolution_id = p.resolution_id and q.required)
                then 'COMPLETED'
            when t.kind is not null then t.kind
            when count(g.section_id) > 0 then 'IN_PROGRESS'
            else 'NOT_STARTED'
        end
    from plan_members(asked_plan_id, asked_unit_id) r
        join study_plan p on p.id = asked_plan_id
        left join assignment_settlement t on t.plan_id = p.id and t.member_id = r.member_id and t.voided_at is null
        left join resolution_section s on s.resolution_id = p.resolution_id
        left join section_progress g on g.member_id = r.member_id and g.section_id = s.id
    group by r.member_id, p.id, t.id
$$;
