-- why: whether a document is in force follows from its dates and from what later ones say of it, on any day asked about.

alter table document_relation
    -- only a part of the target is meant
    add column partly boolean not null default false,
    add column note text,
    add column created_at timestamptz not null default now(),
    add column created_by uuid,
    add column voided_at timestamptz,
    add column voided_by uuid,
    add column void_reason text,
    drop constraint document_relation_uq,
    drop constraint document_relation_ck,
    add constraint document_relation_ck check (relation in (
        'REPLACES', 'AMENDS', 'REPEALS', 'BASED_ON', 'GUIDES', 'IMPLEMENTS', 'FOLLOWS_UP', 'COPIES', 'CONSOLIDATES')),
    add constraint document_relation_partly_ck check (not partly or relation in ('REPLACES', 'REPEALS')),
    add constraint document_relation_void_ck check (
        num_nonnulls(voided_at, void_reason) in (0, 2) and (voided_by is null or voided_at is not null));

create unique index document_relation_uq on document_relation (source_id, relation, target_id) where voided_at is null;

alter table document
    -- the first day of force, the first day of no more, and the first on which a part is no more
    add column starts_on date not null generated always as (coalesce(effective_on, issued_on)) stored,
    add column ends_on date,
    add column partly_on date;

-- Written into the queries that use it
create function document_effect(starts_on date, ends_on date, partly_on date, as_of date) returns text
    language sql immutable parallel safe
    return case
        when as_of < starts_on then 'NOT_YET'
        when as_of >= ends_on then 'EXPIRED'
        when as_of >= partly_on then 'PARTLY_EXPIRED'
        else 'IN_FORCE' end;

-- Locks the document first: what it then reads holds until the end of the transaction
create procedure refresh_document_effect(target uuid)
    language plpgsql as
$$
declare
    own    date;
    ended  date;
    partly date;
begin
    select d.expired_on into own from document d where d.id = target for no key update;
    select min(s.starts_on) filter (where r.relation in ('REPLACES', 'REPEALS') and not r.partly),
        min(s.starts_on) filter (where r.relation = 'AMENDS' or r.partly)
    into ended, partly
    from document_relation r
        join document s on s.id = r.source_id
    where r.target_id = target and r.voided_at is null and s.state = 'PUBLISHED';
    update document d
    set ends_on = least(own, ended), partly_on = partly
    where d.id = target and (d.ends_on, d.partly_on) is distinct from (least(own, ended), partly);
end
$$;

create function document_relation_changed() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        call refresh_document_effect(old.target_id);
    end if;
    if tg_op <> 'DELETE' then
        call refresh_document_effect(new.target_id);
    end if;
    return null;
end
$$;

create trigger document_relation_changed after insert or update or delete on document_relation
    for each row execute function document_relation_changed();

create function document_changed() returns trigger
    language plpgsql as
$$
declare
    target uuid;
begin
    if new.expired_on is distinct from old.expired_on then
        call refresh_document_effect(new.id);
    end if;
    if (new.state, new.starts_on) is distinct from (old.state, old.starts_on) then
        for target in
            select r.target_id from document_relation r
            where r.source_id = new.id and r.voided_at is null order by r.target_id
        loop
            call refresh_document_effect(target);
        end loop;
    end if;
    return null;
end
$$;

create trigger document_changed after update of expired_on, state, effective_on, issued_on on document
    for each row execute function document_changed();

-- Nothing is said yet of a document that is only being entered
create function document_entered() returns trigger
    language plpgsql as
$$
begin
    new.ends_on := new.expired_on;
    return new;
end
$$;

create trigger document_entered before insert on document
    for each row when (new.expired_on is not null) execute function document_entered();

do
$$
declare
    target uuid;
begin
    for target in select id from document loop
        call refresh_document_effect(target);
    end loop;
end
$$;
