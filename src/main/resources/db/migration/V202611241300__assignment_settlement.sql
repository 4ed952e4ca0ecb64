-- why: whoever is ill or reads on paper is not left as one who has not begun; and one rule says how far each member is.

create table assignment_settlement (
    id                uuid        not null,
    plan_id           uuid        not null,
    member_id         uuid        not null,
    kind              text        not null,
    reason            text        not null,
    -- the day on which it was studied on paper; none for a waiver
    completed_on      date,
    account_id        uuid        not null,
    created_at        timestamptz not null,
    void_reason       text,
    voided_account_id uuid,
    voided_at         timestamptz,
    constraint assignment_settlement_pk primary key (id),
    constraint assignment_settlement_plan_fk foreign key (plan_id) references study_plan,
    constraint assignment_settlement_member_fk foreign key (member_id) references member,
    constraint assignment_settlement_kind_ck check (kind in ('WAIVED', 'COMPLETED_ON_PAPER')),
    constraint assignment_settlement_completed_on_ck
        check ((kind = 'COMPLETED_ON_PAPER') = (completed_on is not null)),
    constraint assignment_settlement_void_ck
        check (num_nonnulls(void_reason, voided_account_id, voided_at) in (0, 3))
);

create unique index assignment_settlement_one_in_force_uq on assignment_settlement (plan_id, member_id)
    where voided_at is null;
create index assignment_settlement_member_ix on assignment_settlement (member_id);

-- How far each member of a part of the tree is with a plan that reaches it. What was read in the app counts before
-- what the secretary settled; sections that are not required never stand in the way.
create function assignment_states(asked_plan_id uuid, asked_unit_id uuid)
    returns table (member_id uuid, organization_id uuid, path uuid[], due_on date, state text)
    language sql stable
as
$$
    select m.id, o.id, o.path, p.due_on,
        case
            when m.status = 'EXEMPT' then 'EXEMPT'
            when count(g.completed_at) filter (where s.required)
                = (select count(*) from resolution_section r where r.resolution_id = p.resolution_id and r.required)
                then 'COMPLETED'
            when t.kind is not null then t.kind
            when count(g.section_id) > 0 then 'IN_PROGRESS'
            else 'NOT_STARTED'
        end
    from study_plan p
        join organization o on p.organization_id = any(o.path) and asked_unit_id = any(o.path)
        join member m on m.organization_id = o.id and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT')
        left join assignment_settlement t on t.plan_id = p.id and t.member_id = m.id and t.voided_at is null
        left join resolution_section s on s.resolution_id = p.resolution_id
        left join section_progress g on g.member_id = m.id and g.section_id = s.id
    where p.id = asked_plan_id
    group by m.id, o.id, p.id, t.id
$$;
