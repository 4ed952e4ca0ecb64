-- why: how many members of any unit had begun or completed on any day is asked for the whole country, and must cost one
-- sum over an index.

-- Since when what was published before asked for more
create function study_bounds(asked_resolution_id uuid) returns timestamptz[]
    language sql stable
as
$$
    select array_agg(distinct counts_from order by counts_from) from resolution_section
    where resolution_id = asked_resolution_id and counts_from is not null
$$;

-- Plans of a resolution ask for the same (counting_sections) if they have the same rule and nothing was added between
-- them: by the rule and the first addition after the plan they are counted together, however many they are.
create function study_rule(completion_rule text, created_at timestamptz, bounds timestamptz[]) returns text
    language sql immutable
as
$$
    select completion_rule || coalesce(' ' || extract(epoch from bounds[width_bucket(created_at, bounds) + 1]), '')
$$;

-- The sets of sections of which one has to be done, and until when
create function study_need(asked_resolution_id uuid) returns table (rule text, until timestamptz, sections uuid[])
    language sql stable
as
$$
    select p.rule, c.until, array_agg(c.section_id)
    from (
            select study_rule(n.completion_rule, n.created_at, b.bounds) rule, (array_agg(n.id))[1] id
            from study_plan n cross join (select study_bounds(asked_resolution_id) bounds) b
            where n.resolution_id = asked_resolution_id
            group by study_rule(n.completion_rule, n.created_at, b.bounds)
        ) p
        cross join lateral counting_sections(p.id) c
    group by p.rule, c.until
$$;

-- From which day until which a member was in which state; those who have neither begun nor been settled have no row, so
-- that calling 5.6 million members to study writes nothing. What was read is the resolution's, whatever plans ask for it.
-- A settlement is its plan's: with its own state, and taking away the state that the member would have had.
create table study_phase (
    member_id  uuid     not null,
    -- the resolution, or the plan of a settlement
    subject_id uuid     not null,
    rule       text     not null,
    state      text     not null,
    number     smallint not null,
    from_day   date     not null,
    -- no longer on this day
    until_day  date     not null,
    constraint study_phase_pk primary key (member_id, subject_id, rule, state),
    constraint study_phase_member_fk foreign key (member_id) references member on delete cascade,
    constraint study_phase_state_ck check (state in ('IN_PROGRESS', 'COMPLETED', 'COMPLETED_ON_PAPER', 'WAIVED')),
    constraint study_phase_number_ck check (number in (1, -1)),
    constraint study_phase_days_ck check (from_day < until_day)
);

-- By how much a unit's counts, all below it included, rose on a day. Rows are only added, as head_count's are.
create table study_count (
    id                 bigint generated always as identity,
    organization_id    uuid    not null,
    subject_id         uuid    not null,
    rule               text    not null,
    day                date    not null,
    in_progress        int     not null,
    completed          int     not null,
    completed_on_paper int     not null,
    waived             int     not null,
    -- one row of several
    folded             boolean not null default false,
    constraint study_count_pk primary key (id),
    constraint study_count_organization_fk foreign key (organization_id) references organization on delete cascade
);

create index study_count_organization_ix on study_count (organization_id, subject_id, rule, day)
    include (in_progress, completed, completed_on_paper, waived);
create index study_count_unfolded_ix on study_count (id) where not folded;

-- Whose phases have to be looked at again. No foreign keys: their checks would lock the member for each report.
create table study_touch (
    id            bigint generated always as identity,
    member_id     uuid not null,
    resolution_id uuid not null,
    constraint study_touch_pk primary key (id)
);

create index study_touch_resolution_ix on study_touch (resolution_id, id);

-- Resolutions of which everybody has to be looked at again, and up to which member that is done
create table study_recount (
    resolution_id uuid not null,
    reached       uuid not null default '00000000-0000-0000-0000-000000000000',
    constraint study_recount_pk primary key (resolution_id),
    constraint study_recount_resolution_fk foreign key (resolution_id) references resolution on delete cascade
);

-- What was read counts before what was settled, as in assignment_states. A settlement that was declared void never was.
create function study_phases(asked_resolution_id uuid, asked_members uuid[])
    returns table (member_id uuid, subject_id uuid, rule text, state text, number smallint, from_day date,
        until_day date)
    language sql stable
as
$$
    with progress as (
        select g.member_id, g.section_id, g.completed_at,
            (least(g.began_at, g.completed_at) at time zone 'Asia/Ho_Chi_Minh')::date begun_on,
            (g.completed_at at time zone 'Asia/Ho_Chi_Minh')::date completed_on
        from unnest(asked_members) m(id)
            join section_progress g on g.member_id = m.id
            join resolution_section s on s.id = g.section_id and s.resolution_id = asked_resolution_id
    ), need as materialized (
        select * from study_need(asked_resolution_id)
    ), done as (
        select p.member_id, n.rule, min(p.begun_on) begun_on,
            case when count(*) filter (where p.section_id = any(n.sections) and p.completed_at < n.until)
                    = cardinality(n.sections)
                then max(p.completed_on) filter (where p.section_id = any(n.sections))
                else 'infinity' end completed_on
        from progress p cross join need n
        group by p.member_id, n.rule, n.until, n.sections
    ), mark as (
        select d.member_id, d.rule, min(d.begun_on) begun_on, min(d.completed_on) completed_on
        from done d
        group by d.member_id, d.rule
    ), settled as (
        select t.member_id, t.plan_id, r.rule, t.kind, k.begun_on, coalesce(k.completed_on, 'infinity') completed_on,
            coalesce(t.completed_on, (t.created_at at time zone 'Asia/Ho_Chi_Minh')::date) settled_on
        from assignment_settlement t
            join study_plan p on p.id = t.plan_id and p.resolution_id = asked_resolution_id
            cross join lateral study_rule(p.completion_rule, p.created_at, study_bounds(asked_resolution_id)) r(rule)
            left join mark k on k.member_id = t.member_id and k.rule = r.rule
        where t.member_id = any(asked_members) and t.voided_at is null
    )
    select f.member_id, f.subject_id, f.rule, f.state, f.number::smallint, f.from_day, f.until_day
    from (
        select k.member_id, asked_resolution_id, k.rule, 'IN_PROGRESS', 1, k.begun_on, k.completed_on from mark k
        union all
        select k.member_id, asked_resolution_id, k.rule, 'COMPLETED', 1, k.completed_on, 'infinity' from mark k
        union all
        select t.member_id, t.plan_id, t.rule, t.kind, 1, t.settled_on, t.completed_on from settled t
        union all
        select t.member_id, t.plan_id, t.rule, 'IN_PROGRESS', -1, greatest(t.settled_on, t.begun_on), t.completed_on
        from settled t where t.begun_on is not null
    ) f(member_id, subject_id, rule, state, number, from_day, until_day)
    where f.from_day < f.until_day
$$;

create function touch_study() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into study_touch (member_id, resolution_id)
        select old.member_id, resolution_id from resolution_section where id = old.section_id;
    else
        insert into study_touch (member_id, resolution_id)
        select new.member_id, resolution_id from resolution_section where id = new.section_id;
    end if;
    return null;
end
$$;

-- Most reports only read on: they touch nothing
create trigger section_progress_begun after insert on section_progress
    for each row execute function touch_study();
create trigger section_progress_done after update on section_progress
    for each row when (old.completed_at is distinct from new.completed_at or old.began_at <> new.began_at)
    execute function touch_study();
create trigger section_progress_gone after delete on section_progress
    for each row execute function touch_study();

create function touch_settled() returns trigger language plpgsql as $$
begin
    insert into study_touch (member_id, resolution_id)
    select t.member_id, p.resolution_id from touched t join study_plan p on p.id = t.plan_id;
    return null;
end
$$;

create trigger assignment_settlement_made after insert on assignment_settlement
    referencing new table as touched for each statement execute function touch_settled();
create trigger assignment_settlement_changed after update on assignment_settlement
    referencing new table as touched for each statement execute function touch_settled();
create trigger assignment_settlement_gone after delete on assignment_settlement
    referencing old table as touched for each statement execute function touch_settled();

-- What a resolution asks for changes everybody's state
create function recount_study() returns trigger language plpgsql as $$
begin
    insert into study_recount (resolution_id)
    select distinct c.resolution_id from changed c
    where exists (
        select from resolution_section s join section_progress g on g.section_id = s.id
        where s.resolution_id = c.resolution_id)
    on conflict (resolution_id) do update set reached = excluded.reached;
    return null;
end
$$;

create trigger resolution_section_asked after insert on resolution_section
    referencing new table as changed for each statement execute function recount_study();
create trigger resolution_section_asked_anew after update on resolution_section
    referencing new table as changed for each statement execute function recount_study();

-- As does a plan with a rule of its own, among plans for what was read already
create function recount_rule() returns trigger language plpgsql as $$
begin
    insert into study_recount (resolution_id)
    select new.resolution_id
    from (select study_bounds(new.resolution_id) bounds) b
    where exists (
            select from resolution_section s join section_progress g on g.section_id = s.id
            where s.resolution_id = new.resolution_id)
        and not exists (
            select from study_plan p
            where p.resolution_id = new.resolution_id and p.id <> new.id
                and study_rule(p.completion_rule, p.created_at, b.bounds)
                    = study_rule(new.completion_rule, new.created_at, b.bounds))
    on conflict (resolution_id) do update set reached = excluded.reached;
    return null;
end
$$;

create trigger study_plan_asks after insert on study_plan
    for each row execute function recount_rule();

-- Whether a plan's counts are those of what it asks for now, and of all whom it reaches
create function study_counted(asked_plan_id uuid) returns boolean
    language sql stable
as
$$
    select not exists (
            select from study_recount r join study_plan p using (resolution_id) where p.id = asked_plan_id)
        and exists (select from counting_sections(asked_plan_id) where until = 'infinity')
$$;

create trigger study_phase_holds_tree before insert or update or delete on study_phase
    for each statement execute function hold_tree();

-- A phase counts in every unit that lay above the member's cell while the member had to study, from either side:
-- phases that change are held against all standings, standings that change against all phases.
create function count_study() returns trigger language plpgsql as $$
declare
    turned text := case tg_op
        when 'INSERT' then '(select a.*, 1 sign from added a)'
        when 'DELETE' then '(select l.*, -1 sign from lost l)'
        else '(select a.*, 1 sign from added a union all select l.*, -1 from lost l)' end;
    phases text := '(select f.*, 1 sign from study_phase f)';
    standings text := '(select s.*, 1 sign from member_standing s)';
begin
    if tg_table_name = 'study_phase' then
        phases := turned;
    else
        standings := turned;
    end if;
    execute format(
        $sql$
        insert into study_count (organization_id, subject_id, rule, day, in_progress, completed, completed_on_paper,
            waived)
        select *
        from (
            select p.ancestor_id, f.subject_id, f.rule, edge.day,
                coalesce(sum(edge.sign * f.number * f.sign * s.sign) filter (where f.state = 'IN_PROGRESS'), 0) begun,
                coalesce(sum(edge.sign * f.number * f.sign * s.sign) filter (where f.state = 'COMPLETED'), 0) done,
                coalesce(sum(edge.sign * f.number * f.sign * s.sign) filter (where f.state = 'COMPLETED_ON_PAPER'), 0)
                    on_paper,
                coalesce(sum(edge.sign * f.number * f.sign * s.sign) filter (where f.state = 'WAIVED'), 0) waived
            from %s f
                join %s s on s.member_id = f.member_id and s.status in ('PROBATIONARY', 'OFFICIAL')
                    and s.from_day < f.until_day and s.until_day > f.from_day
                join organization_place p on p.organization_id = s.organization_id
                    and p.from_day < least(s.until_day, f.until_day)
                    and p.until_day > greatest(s.from_day, f.from_day)
                cross join lateral (values
                    (greatest(s.from_day, f.from_day, p.from_day), 1),
                    (least(s.until_day, f.until_day, p.until_day), -1)) edge(day, sign)
            where s.from_day < s.until_day and edge.day < 'infinity'
            group by p.ancestor_id, f.subject_id, f.rule, edge.day
        ) counted
        where (begun, done, on_paper, waived) <> (0, 0, 0, 0)
        $sql$, phases, standings);
    return null;
end
$$;

create trigger study_phase_is_counted after insert on study_phase
    referencing new table as added for each statement execute function count_study();
create trigger study_phase_is_discounted after delete on study_phase
    referencing old table as lost for each statement execute function count_study();
create trigger study_phase_is_recounted after update on study_phase
    referencing old table as lost new table as added for each statement execute function count_study();
create trigger member_standing_is_counted_in_study after insert on member_standing
    referencing new table as added for each statement execute function count_study();
create trigger member_standing_is_discounted_in_study after delete on member_standing
    referencing old table as lost for each statement execute function count_study();
create trigger member_standing_is_recounted_in_study after update on member_standing
    referencing old table as lost new table as added for each statement execute function count_study();

-- As before (head_count), and what was studied goes along
create or replace function move_organizations() returns trigger language plpgsql as $$
declare
    moving_day date;
begin
    if not exists (select 1 from was join now_is using (id) where was.path <> now_is.path) then
        return null;
    end if;
    select greatest(
            max(n.path_since),
            max((select max(p.from_day) from organization_place p
                where p.organization_id in (n.id, n.parent_id) and p.until_day = 'infinity')))
        into moving_day
        from was w join now_is n using (id) where w.path <> n.path;

    with top as (
        select n.id, w.path before, n.path after
        from was w join now_is n using (id)
        where w.parent_id is distinct from n.parent_id
    ), side as (
        select id top_id, unnest(before) unit_id, -1 sign from top
        union all
        select id, unnest(after), 1 from top
    ), changed as (
        select top_id, unit_id, sum(sign) sign from side group by top_id, unit_id having sum(sign) <> 0
    ), heads as (
        insert into head_count (organization_id, day, official, probationary, exempt, other)
        select c.unit_id, greatest(h.day, moving_day), sum(sign * official), sum(sign * probationary),
            sum(sign * exempt), sum(sign * other)
        from changed c join head_count h on h.organization_id = c.top_id
        group by c.unit_id, greatest(h.day, moving_day)
    )
    insert into study_count (organization_id, subject_id, rule, day, in_progress, completed, completed_on_paper, waived)
    select c.unit_id, h.subject_id, h.rule, greatest(h.day, moving_day), sum(sign * in_progress), sum(sign * completed),
        sum(sign * completed_on_paper), sum(sign * waived)
    from changed c join study_count h on h.organization_id = c.top_id
    group by c.unit_id, h.subject_id, h.rule, greatest(h.day, moving_day);

    delete from organization_place p using was w, now_is n
    where w.id = n.id and w.path <> n.path and p.organization_id = w.id and p.from_day >= moving_day;
    update organization_place p set until_day = moving_day from was w, now_is n
    where w.id = n.id and w.path <> n.path and p.organization_id = w.id and p.until_day > moving_day;
    insert into organization_place (organization_id, ancestor_id, distance, from_day)
    select o.id, step.id, cardinality(o.path) - step.number, moving_day
    from was w join now_is o using (id) cross join unnest(o.path) with ordinality step(id, number)
    where w.path <> o.path;
    return null;
end
$$;

-- Follows the oldest touches; returns how many there were, 0 when there are none or another replica is at it. The tree
-- before the members, as everywhere; a member whom somebody else is changing has to wait for a later turn, so that a
-- phase and a standing never change side by side.
create function count_touched_study(most int) returns int language plpgsql as $$
declare
    taken bigint[];
    touched record;
begin
    if not pg_try_advisory_xact_lock(x'0073747564796374'::bigint) then
        return 0;
    end if;
    perform pg_advisory_xact_lock_shared(x'006F726774726565'::bigint);
    select array_agg(held.id) into taken
    from (
        select t.id from study_touch t join member m on m.id = t.member_id
        order by t.id limit most for no key update of m skip locked
    ) held;
    if taken is null then
        delete from study_touch t where not exists (select from member m where m.id = t.member_id);
        return 0;
    end if;
    -- Statements of their own: they see all that was written before the members were held
    for touched in
        with gone as (
            delete from study_touch where id = any(taken) returning resolution_id, member_id
        )
        select resolution_id, array_agg(distinct member_id) members from gone group by resolution_id
    loop
        with phase as materialized (
            select * from study_phases(touched.resolution_id, touched.members)
        ), gone as (
            delete from study_phase f
            where f.member_id = any(touched.members)
                and f.subject_id in (
                    select touched.resolution_id
                    union all
                    select id from study_plan where resolution_id = touched.resolution_id)
                and not exists (
                    select from phase p
                    where (p.member_id, p.subject_id, p.rule, p.state)
                        = (f.member_id, f.subject_id, f.rule, f.state))
        )
        insert into study_phase as f (member_id, subject_id, rule, state, number, from_day, until_day)
        select member_id, subject_id, rule, state, number, from_day, until_day from phase
        on conflict (member_id, subject_id, rule, state) do update
            set from_day = excluded.from_day, until_day = excluded.until_day
            where (f.from_day, f.until_day) <> (excluded.from_day, excluded.until_day);
    end loop;
    return cardinality(taken);
end
$$;

-- Where each unit stood with a plan at the end of a day; units that the plan does not reach are left out. A unit above the
-- plan's has the members of the plan's. Beside the counts, what the oldest touches will make of them: as long as there
-- are not more than these, nothing that is written is missing.
create function study_sums(asked_plan_id uuid, asked_units uuid[], asked_day date)
    returns table (unit_id uuid, due bigint, exempt bigint, in_progress bigint, completed bigint,
        completed_on_paper bigint, waived bigint)
    language sql stable
as
$$
    with plan as (
        select resolution_id, organization_id, array[resolution_id, id] subjects,
            study_rule(completion_rule, created_at, study_bounds(resolution_id)) rule
        from study_plan where id = asked_plan_id
    ), node as materialized (
        select u.id unit_id,
            case
                -- Never by all that lies below the plan's organisation
                when plan.organization_id = any(array(
                    select o.ancestor_id from organization_place o
                    where o.organization_id = u.id and o.from_day <= asked_day and o.until_day > asked_day)) then u.id
                when u.id = any(array(
                    select o.ancestor_id from organization_place o
                    where o.organization_id = plan.organization_id
                        and o.from_day <= asked_day and o.until_day > asked_day)) then plan.organization_id
            end id
        from plan cross join unnest(asked_units) u(id)
    ), touched as (
        select array(
            select distinct t.member_id
            from (
                select q.member_id from study_touch q join plan using (resolution_id) order by q.id limit 300
            ) t) members
    ), phase as (
        select f.member_id, f.subject_id, f.rule, f.state, f.number, f.from_day, f.until_day
        from plan cross join touched cross join study_phases(plan.resolution_id, touched.members) f
        union all
        select f.member_id, f.subject_id, f.rule, f.state, -f.number, f.from_day, f.until_day
        from touched join study_phase f on f.member_id = any(touched.members)
    ), ahead as (
        select p.ancestor_id,
            sum(f.number) filter (where f.state = 'IN_PROGRESS') in_progress,
            sum(f.number) filter (where f.state = 'COMPLETED') completed,
            sum(f.number) filter (where f.state = 'COMPLETED_ON_PAPER') completed_on_paper,
            sum(f.number) filter (where f.state = 'WAIVED') waived
        from phase f
            join plan on f.subject_id = any(plan.subjects) and f.rule = plan.rule
            join member_standing s on s.member_id = f.member_id and s.status in ('PROBATIONARY', 'OFFICIAL')
                and s.from_day <= asked_day and s.until_day > asked_day
            join organization_place p on p.organization_id = s.organization_id
                and p.from_day <= asked_day and p.until_day > asked_day
        where f.from_day <= asked_day and f.until_day > asked_day
        group by p.ancestor_id
    )
    select n.unit_id, h.due, h.exempt, (c.in_progress + coalesce(a.in_progress, 0))::bigint,
        (c.completed + coalesce(a.completed, 0))::bigint,
        (c.completed_on_paper + coalesce(a.completed_on_paper, 0))::bigint,
        (c.waived + coalesce(a.waived, 0))::bigint
    from node n
        cross join plan
        cross join lateral (
            select coalesce(sum(official) + sum(probationary), 0) due, coalesce(sum(h.exempt), 0) exempt
            from head_count h where h.organization_id = n.id and h.day <= asked_day) h
        cross join lateral (
            select sum(one.in_progress) in_progress, sum(one.completed) completed,
                sum(one.completed_on_paper) completed_on_paper, sum(one.waived) waived
            from unnest(plan.subjects) subject(id)
                -- Each looked up by itself: the root has counts of all that was ever studied
                cross join lateral (
                    select coalesce(sum(c.in_progress), 0) in_progress, coalesce(sum(c.completed), 0) completed,
                        coalesce(sum(c.completed_on_paper), 0) completed_on_paper, coalesce(sum(c.waived), 0) waived
                    from study_count c
                    where c.organization_id = n.id and c.subject_id = subject.id and c.rule = plan.rule
                        and c.day <= asked_day) one
        ) c
        left join ahead a on a.ancestor_id = n.id
    where n.id is not null
$$;

-- And whoever has read already
insert into study_touch (member_id, resolution_id)
select distinct g.member_id, s.resolution_id
from section_progress g join resolution_section s on s.id = g.section_id
union
select t.member_id, p.resolution_id from assignment_settlement t join study_plan p on p.id = t.plan_id;

do $$
begin
    while count_touched_study(20000) > 0 loop
    end loop;
end
$$;
