-- why: a phone follows the library by a number that never misses a change, and learns what it may no longer keep.

-- The last change of each document; one that changes again moves to the end
create table document_change (
    document_id uuid        not null,
    -- an identity: its numbers need no right on a sequence
    number      bigint      not null generated always as identity,
    changed_at  timestamptz not null,
    constraint document_change_pk primary key (document_id),
    constraint document_change_number_uq unique (number),
    constraint document_change_document_fk foreign key (document_id) references document on delete cascade
);

-- For whom a document was until a change took it from them
create table document_former_audience (
    document_id     uuid        not null,
    number          bigint      not null,
    audience        text        not null,
    audience_roles  text[],
    organization_id uuid        not null,
    changed_at      timestamptz not null,
    constraint document_former_audience_pk primary key (document_id, number),
    constraint document_former_audience_document_fk foreign key (document_id) references document on delete cascade,
    constraint document_former_audience_organization_fk foreign key (organization_id) references organization
);

create index document_former_audience_number_ix on document_former_audience (number);
create index document_former_audience_organization_ix on document_former_audience (organization_id);

-- Whoever changes what readers see waits for whoever did before, until that one has committed: so numbers are seen in
-- the order in which they were given, and two editors cannot close a circle of relations at once. Use cases take it
-- before any row, so that no two wait for each other
create function lock_library() returns boolean language sql volatile
    return pg_advisory_xact_lock(20261124) is not null;

create function note_document_change(changed uuid) returns bigint
    language plpgsql as
$$
declare
    given bigint;
begin
    perform lock_library();
    insert into document_change (document_id, changed_at) values (changed, clock_timestamp())
    on conflict (document_id) do update set number = default, changed_at = excluded.changed_at
    returning number into given;
    return given;
end
$$;

create function document_seen_changed() returns trigger
    language plpgsql as
$$
declare
    given bigint;
begin
    if tg_op = 'INSERT' then
        if new.state = 'PUBLISHED' then
            perform note_document_change(new.id);
        end if;
        return null;
    end if;
    if old.state <> 'PUBLISHED' and new.state <> 'PUBLISHED' then
        return null;
    end if;
    if (old.state, old.organization_id, old.audience, old.audience_roles, old.number, old.type, old.issuer,
            old.joint_issuers, old.term, old.title, old.summary, old.topics, old.place, old.issued_on,
            old.effective_on, old.expired_on, old.ends_on, old.partly_on, old.signer_name, old.signer_capacity,
            old.signer_position, old.recipients, old.secrecy, old.urgency, old.circulation, old.contact)
        is not distinct from
        (new.state, new.organization_id, new.audience, new.audience_roles, new.number, new.type, new.issuer,
            new.joint_issuers, new.term, new.title, new.summary, new.topics, new.place, new.issued_on,
            new.effective_on, new.expired_on, new.ends_on, new.partly_on, new.signer_name, new.signer_capacity,
            new.signer_position, new.recipients, new.secrecy, new.urgency, new.circulation, new.contact)
    then
        return null;
    end if;
    given := note_document_change(new.id);
    if old.state = 'PUBLISHED' and (
        new.state <> 'PUBLISHED'
        or (old.audience, old.audience_roles, old.organization_id)
            is distinct from (new.audience, new.audience_roles, new.organization_id)) then
        insert into document_former_audience
            (document_id, number, audience, audience_roles, organization_id, changed_at)
        values (old.id, given, old.audience, old.audience_roles, old.organization_id, clock_timestamp());
    end if;
    return null;
end
$$;

create trigger document_seen_changed after insert or update on document
    for each row execute function document_seen_changed();

create function document_relation_seen_changed() returns trigger
    language plpgsql as
$$
declare
    related uuid;
begin
    for related in
        select d.id from document d
        where d.state = 'PUBLISHED' and d.id in (
            coalesce(new.source_id, old.source_id), coalesce(new.target_id, old.target_id))
        order by d.id
    loop
        perform note_document_change(related);
    end loop;
    return null;
end
$$;

create trigger document_relation_seen_changed after insert or update or delete on document_relation
    for each row execute function document_relation_seen_changed();

insert into document_change (document_id, changed_at)
select id, published_at
from (select id, published_at from document where state = 'PUBLISHED' order by published_at, id) d;
