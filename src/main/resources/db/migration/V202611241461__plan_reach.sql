-- why: a plan is for parts of the tree, for groups, for some of their members; and late joiners get their own due date.

alter table study_plan
    -- for everybody below the owner; otherwise for the targets below it and the groups
    add column whole_subtree boolean not null default true,
    add column by_group      boolean not null default false,
    -- only these; null for all
    add column statuses      text[],
    add column positions     text[],
    -- in full years on the day that the plan opens, so that nobody falls out by a birthday
    add column age_from      integer,
    add column age_to        integer,
    -- how long whoever comes after the opening has at least
    add column due_days      integer,
    add column cancelled_at  timestamptz,
    add column cancel_reason text,
    add constraint study_plan_reach_ck check (not (whole_subtree and by_group)),
    add constraint study_plan_statuses_ck check (statuses <@ array['PROBATIONARY', 'OFFICIAL']),
    add constraint study_plan_age_ck check (age_from >= 0 and age_to <= 150 and age_from <= age_to),
    add constraint study_plan_due_days_ck check (due_days between 1 and 3650),
    add constraint study_plan_cancelled_ck check ((cancelled_at is null) = (cancel_reason is null));

-- Whether whom it reaches, and until when, is told by the owner's subtree alone: head-counts are then its counts
alter table study_plan
    add column counted_by_subtree boolean not null generated always as (
        whole_subtree and cancelled_at is null and num_nonnulls(statuses, positions, age_from, age_to, due_days) = 0)
        stored;

-- Subtrees of the owner's, none within another
create table study_plan_target (
    plan_id         uuid not null,
    organization_id uuid not null,
    constraint study_plan_target_pk primary key (plan_id, organization_id),
    constraint study_plan_target_plan_fk foreign key (plan_id) references study_plan on delete cascade,
    constraint study_plan_target_organization_fk foreign key (organization_id) references organization
);

create index study_plan_target_organization_ix on study_plan_target (organization_id);

create table study_plan_group (
    plan_id  uuid not null,
    group_id uuid not null,
    constraint study_plan_group_pk primary key (plan_id, group_id),
    constraint study_plan_group_plan_fk foreign key (plan_id) references study_plan on delete cascade,
    constraint study_plan_group_group_fk foreign key (group_id) references member_group
);

create index study_plan_group_group_ix on study_plan_group (group_id);

-- Whether anybody whose home is there can be reached: in a target, or as one of a group
create function plan_touches(asked_plan_id uuid, asked_path uuid[]) returns boolean
    language sql stable
as
$$
    select exists (
            select from study_plan_target t
            where t.plan_id = asked_plan_id and t.organization_id = any(asked_path))
        or exists (
            select from study_plan_group t join member_group g on g.id = t.group_id
            where t.plan_id = asked_plan_id and g.closed_at is null and g.organization_id = any(asked_path))
$$;

-- The later of the plan's own due date and so many days after the member came into its reach, for those who came after
-- the opening. They came with the first of the standings that have been within it since without a break, and to a
-- static group no earlier than they were added. Being on the way from one cell within it to another is no break.
create function plan_due_on(asked_plan_id uuid, asked_member_id uuid) returns date
    language sql stable
as
$$
    select greatest(p.due_on, case when came.day > p.opens_on then came.day + p.due_days end)
    from study_plan p
        cross join lateral (
            select greatest(
                coalesce(max(s.until_day) filter (where s.until_day < 'infinity' and (
                        s.status <> 'TRANSFERRING'
                            and (s.status not in ('PROBATIONARY', 'OFFICIAL') or s.status <> all(p.statuses))
                        or p.organization_id <> all(o.path)
                        or not (p.whole_subtree or plan_touches(p.id, o.path)))),
                    min(s.from_day)),
                (select min(coalesce(g.since, '-infinity'))
                from study_plan_group t join group_member g on g.group_id = t.group_id
                where t.plan_id = p.id and g.member_id = asked_member_id
                    and not exists (
                        select from study_plan_target u
                        where u.plan_id = p.id and u.organization_id = any(g.path)))) as day
            from member_standing s join organization o on o.id = s.organization_id
            where s.member_id = asked_member_id and s.from_day < s.until_day) came
    where p.id = asked_plan_id
$$;

-- Whom a plan reaches at the moment of asking, and until when: the only place that says so. The exempt are reached and
-- need not study. A target that was moved out of the owner's subtree is no longer reached.
create view plan_reach as
select p.id plan_id, m.id member_id, o.id organization_id, o.path, m.status,
    case when p.due_days is null then p.due_on else plan_due_on(p.id, m.id) end due_on
from study_plan p
    join organization o on p.organization_id = any(o.path)
    join member m on m.organization_id = o.id and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT')
where p.cancelled_at is null
    and (p.whole_subtree or plan_touches(p.id, o.path))
    and (p.counted_by_subtree
        -- Only who was recognised can be exempt
        or (p.statuses is null or case m.status when 'EXEMPT' then 'OFFICIAL' else m.status end = any(p.statuses))
            and (p.age_from is null or m.date_of_birth <= p.opens_on - make_interval(years => p.age_from))
            and (p.age_to is null or m.date_of_birth > p.opens_on - make_interval(years => p.age_to + 1))
            and (p.positions is null or exists (
                select from party_position h
                where h.member_id = m.id and h.kind = any(p.positions)
                    and h.held_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                    and (h.held_to is null or h.held_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)))
            and (not p.by_group
                or exists (
                    select from study_plan_target t
                    where t.plan_id = p.id and t.organization_id = any(o.path))
                or exists (
                    select from study_plan_group t join group_member g on g.group_id = t.group_id
                    where t.plan_id = p.id and g.member_id = m.id)));

-- Those of them whose home is in a part of the tree
create function plan_members(asked_plan_id uuid, asked_unit_id uuid)
    returns table (member_id uuid, organization_id uuid, path uuid[], status text, due_on date)
    language sql stable
as
$$
    select r.member_id, r.organization_id, r.path, r.status, r.due_on
    from plan_reach r
    where r.plan_id = asked_plan_id and r.path @> array[asked_unit_id]
        -- Said above already: here once for each cell, before its members are looked at
        and ((select p.whole_subtree from study_plan p where p.id = asked_plan_id)
            or plan_touches(asked_plan_id, r.path))
$$;
