-- why: how many members any unit had on any day is asked for the whole country, and must cost one sum over an index.

alter table organization
    -- since when it stands where it stands; null when it always did
    add column path_since date;

-- Which units lay above an organisation, itself included, from which day until which. It begins before all days: what
-- was never moved has always been where it is.
create table organization_place (
    id              bigint generated always as identity,
    organization_id uuid not null,
    ancestor_id     uuid not null,
    -- steps up: 0 for itself
    distance        int  not null,
    from_day        date not null,
    until_day       date not null default 'infinity',
    constraint organization_place_pk primary key (id),
    constraint organization_place_organization_fk foreign key (organization_id) references organization on delete cascade,
    constraint organization_place_ancestor_fk foreign key (ancestor_id) references organization on delete cascade,
    constraint organization_place_days_ck check (from_day < until_day)
);

create index organization_place_organization_ix on organization_place (organization_id);
create index organization_place_ancestor_ix on organization_place (ancestor_id, distance);

-- By how much a unit's counts, all below it included, rose on a day. Rows are only added, so that nobody waits for
-- anybody on the root's row of today; those of one day are folded into one later.
create table head_count (
    id              bigint generated always as identity,
    organization_id uuid not null,
    day             date not null,
    official        int  not null,
    probationary    int  not null,
    exempt          int  not null,
    other           int  not null,
    constraint head_count_pk primary key (id),
    constraint head_count_organization_fk foreign key (organization_id) references organization on delete cascade
);

create index head_count_organization_ix on head_count (organization_id, day)
    include (official, probationary, exempt, other);

-- Members change while the tree stands still: the tree's own changes take this lock alone (TreeSql). Before the
-- statement, so that no row is locked yet while it waits.
create function hold_tree() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(x'006F726774726565'::bigint);
    return null;
end
$$;

create trigger member_holds_tree before insert or update of organization_id, status or delete on member
    for each statement execute function hold_tree();
create trigger member_standing_holds_tree before insert or update or delete on member_standing
    for each statement execute function hold_tree();

create function place_new_organizations() returns trigger language plpgsql as $$
begin
    insert into organization_place (organization_id, ancestor_id, distance, from_day)
    select o.id, step.id, cardinality(o.path) - step.number, '-infinity'
    from placed o cross join unnest(o.path) with ordinality step(id, number);
    return null;
end
$$;

create trigger organization_is_placed after insert on organization
    referencing new table as placed for each statement execute function place_new_organizations();

-- All that moved in one statement moves on one day: the decision's, or the last day on which any of them, or what they
-- come to, moved before. What they had until then stays counted where they were.
create function move_organizations() returns trigger language plpgsql as $$
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
    )
    insert into head_count (organization_id, day, official, probationary, exempt, other)
    select c.unit_id, greatest(h.day, moving_day), sum(sign * official), sum(sign * probationary),
        sum(sign * exempt), sum(sign * other)
    from changed c join head_count h on h.organization_id = c.top_id
    group by c.unit_id, greatest(h.day, moving_day);

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

create trigger organization_is_moved after update on organization
    referencing old table as was new table as now_is for each statement execute function move_organizations();

-- A standing counts in every unit that lay above its cell while both held.
create function count_standings() returns trigger language plpgsql as $$
declare
    counting text := $sql$
        insert into head_count (organization_id, day, official, probationary, exempt, other)
        select ancestor_id, day,
            coalesce(sum(sign) filter (where status = 'OFFICIAL'), 0),
            coalesce(sum(sign) filter (where status = 'PROBATIONARY'), 0),
            coalesce(sum(sign) filter (where status = 'EXEMPT'), 0),
            coalesce(sum(sign) filter (where status in ('TRANSFERRING', 'SUSPENDED')), 0)
        from (
            select p.ancestor_id, s.status, edge.day, edge.sign * %2$s sign
            from %1$s s
                join organization_place p on p.organization_id = s.organization_id
                    and p.from_day < s.until_day and p.until_day > s.from_day
                cross join lateral (values
                    (greatest(s.from_day, p.from_day), 1),
                    (least(s.until_day, p.until_day), -1)) edge(day, sign)
            where s.from_day < s.until_day and edge.day < 'infinity'
                and s.status in ('OFFICIAL', 'PROBATIONARY', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')
        ) counted
        group by ancestor_id, day
        $sql$;
begin
    if tg_op <> 'INSERT' then
        execute format(counting, 'lost', -1);
    end if;
    if tg_op <> 'DELETE' then
        execute format(counting, 'added', 1);
    end if;
    return null;
end
$$;

create trigger member_standing_is_counted after insert on member_standing
    referencing new table as added for each statement execute function count_standings();
create trigger member_standing_is_discounted after delete on member_standing
    referencing old table as lost for each statement execute function count_standings();
create trigger member_standing_is_recounted after update on member_standing
    referencing old table as lost new table as added for each statement execute function count_standings();

insert into organization_place (organization_id, ancestor_id, distance, from_day)
select o.id, step.id, cardinality(o.path) - step.number, '-infinity'
from organization o cross join unnest(o.path) with ordinality step(id, number);

-- And whoever is in the register already
insert into member_standing (member_id, position, organization_id, status, from_day)
select id, 0, organization_id, status, entered_on from member;
