-- why: whom a plan reaches is said in one place, and how far they are is counted of those.

create or replace function assignment_states(asked_plan_id uuid, asked_unit_id uuid)
    returns table (member_id uuid, organization_id uuid, path uuid[], due_on date, state text)
    language sql stable
as
$$
    with counting as materialized (
        select c.until, array_agg(c.section_id) section_ids, count(*) required
        from counting_sections(asked_plan_id) c
        group by c.until
    )
    select r.member_id, r.organization_id, r.path, r.due_on,
        case
            when r.status = 'EXEMPT' then 'EXEMPT'
            when exists (
                select from counting c
                where c.required = (
                    select count(*) from section_progress g
                    where g.member_id = r.member_id and g.section_id = any (c.section_ids)
                        and g.completed_at < c.until))
                then 'COMPLETED'
            when t.kind is not null then t.kind
            when exists (
                select from section_progress g join resolution_section s on s.id = g.section_id
                where g.member_id = r.member_id and s.resolution_id = p.resolution_id)
                then 'IN_PROGRESS'
            else 'NOT_STARTED'
        end
    from plan_members(asked_plan_id, asked_unit_id) r
        join study_plan p on p.id = asked_plan_id
        left join assignment_settlement t on t.plan_id = p.id and t.member_id = r.member_id and t.voided_at is null
$$;

-- Head-counts know neither groups nor due dates of one's own
create or replace function study_counted(asked_plan_id uuid) returns boolean
    language sql stable
as
$$
    select counted_by_subtree
        and not exists (select from study_recount r where r.resolution_id = p.resolution_id)
        and exists (select from counting_sections(asked_plan_id) where until = 'infinity')
    from study_plan p where p.id = asked_plan_id
$$;
