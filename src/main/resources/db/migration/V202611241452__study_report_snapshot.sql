-- why: what was sent upward at the deadline stays as it was sent, whatever becomes known later.

create table study_report_snapshot (
    id              uuid        not null,
    plan_id         uuid        not null,
    organization_id uuid        not null,
    kind            text        not null,
    -- the day at whose end it was so
    day             date        not null,
    due_on          date        not null,
    -- none when the deadline did it
    account_id      uuid,
    taken_at        timestamptz not null,
    constraint study_report_snapshot_pk primary key (id),
    constraint study_report_snapshot_plan_fk foreign key (plan_id) references study_plan,
    constraint study_report_snapshot_organization_fk foreign key (organization_id) references organization,
    constraint study_report_snapshot_kind_ck check (kind in ('DEADLINE', 'OFFICER')),
    constraint study_report_snapshot_account_ck check ((kind = 'OFFICER') = (account_id is not null))
);

create unique index study_report_snapshot_one_deadline_uq on study_report_snapshot (plan_id, due_on)
    where kind = 'DEADLINE';
create index study_report_snapshot_plan_ix on study_report_snapshot (plan_id);
create index study_report_snapshot_organization_ix on study_report_snapshot (organization_id);

-- A unit with everything below it, under its name and superior of that day
create table study_report_snapshot_unit (
    snapshot_id        uuid not null,
    organization_id    uuid not null,
    parent_id          uuid,
    code               text not null,
    name               text not null,
    exempt             int  not null,
    waived             int  not null,
    completed          int  not null,
    completed_on_paper int  not null,
    in_progress        int  not null,
    not_started        int  not null,
    overdue            int  not null,
    constraint study_report_snapshot_unit_pk primary key (snapshot_id, organization_id),
    constraint study_report_snapshot_unit_snapshot_fk foreign key (snapshot_id)
        references study_report_snapshot on delete cascade,
    constraint study_report_snapshot_unit_organization_fk foreign key (organization_id) references organization
);

create index study_report_snapshot_unit_parent_ix on study_report_snapshot_unit (snapshot_id, parent_id);
create index study_report_snapshot_unit_organization_ix on study_report_snapshot_unit (organization_id);

-- Counts all units below the snapshot's organisation, itself included, as they stood on its day; member by member, as
-- they are now, where there are no counts. What is frozen after the due date is late if it is not completed.
create function freeze_study_report(asked_snapshot_id uuid) returns void language sql as $$
    with snapshot as (
        select id, plan_id, organization_id, day, kind = 'DEADLINE' or day > due_on late, study_counted(plan_id) counted
        from study_report_snapshot where id = asked_snapshot_id
    ), unit as (
        select o.id, o.code, o.name, o.valid_from, o.valid_to
        from snapshot s
            join organization_place p on p.ancestor_id = s.organization_id and p.from_day <= s.day and p.until_day > s.day
            join organization o on o.id = p.organization_id
    ), sums as (
        select c.unit_id, c.due, c.exempt, c.in_progress, c.completed, c.completed_on_paper, c.waived,
            case when s.late then c.due - c.waived - c.completed - c.completed_on_paper else 0 end overdue
        from snapshot s cross join study_sums(s.plan_id, array(select id from unit), s.day) c
        where s.counted
        union all
        select u.id, count(*) filter (where a.state <> 'EXEMPT'), count(*) filter (where a.state = 'EXEMPT'),
            count(*) filter (where a.state = 'IN_PROGRESS'), count(*) filter (where a.state = 'COMPLETED'),
            count(*) filter (where a.state = 'COMPLETED_ON_PAPER'), count(*) filter (where a.state = 'WAIVED'),
            count(*) filter (where s.late and a.due_on <= s.day and a.state in ('NOT_STARTED', 'IN_PROGRESS'))
        from snapshot s
            cross join assignment_states(s.plan_id, s.organization_id) a
            cross join unnest(a.path) u(id)
        where not s.counted
        group by u.id
    )
    insert into study_report_snapshot_unit (snapshot_id, organization_id, parent_id, code, name, exempt, waived,
        completed, completed_on_paper, in_progress, not_started, overdue)
    select s.id, u.id,
        (select p.ancestor_id from organization_place p
            where p.organization_id = u.id and p.distance = 1 and p.from_day <= s.day and p.until_day > s.day),
        u.code,
        coalesce((select e.prior_name from organization_event e
            where e.organization_id = u.id and e.effective_on > s.day and e.prior_name is not null
            order by e.effective_on, e.recorded_at limit 1), u.name),
        c.exempt, c.waived, c.completed + c.completed_on_paper, c.completed_on_paper, c.in_progress,
        c.due - c.waived - c.completed - c.completed_on_paper - c.in_progress, c.overdue
    from snapshot s
        cross join sums c
        join unit u on u.id = c.unit_id
    where u.id = s.organization_id or c.due + c.exempt > 0
        or u.valid_from <= s.day and (u.valid_to is null or u.valid_to > s.day)
$$;
