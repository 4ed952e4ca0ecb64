-- why: organisations are created, renamed, moved, merged, split and closed by decisions, and found by their names.

-- As people type: without case, diacritics and punctuation, y as i (Mỹ, Mĩ). A generated column, so that whoever
-- writes an organisation, in bulk too, cannot forget it.
create function search_folded(typed text) returns text
    language sql immutable strict parallel safe
    return translate(
        trim(regexp_replace(
            regexp_replace(translate(lower(normalize(typed, NFD)), 'đĐ', 'dd'), '[\u0300-\u036f]', '', 'g'),
            '[^[:alnum:]]+', ' ', 'g')),
        'y', 'i');

alter table organization
    -- with a space before the first word too: a search is for the beginnings of words
    add column name_folded text not null generated always as (' ' || search_folded(name)) stored,
    add column contact_address text,
    add column contact_phone text,
    add column contact_email text;

create index organization_name_folded_ix on organization using gin (name_folded gin_trgm_ops);

create table organization_event (
    id              uuid        not null,
    organization_id uuid        not null,
    kind            text        not null,
    -- the other one: the new superior of a move, the successor of a merged one, the predecessor of a successor
    other_id        uuid,
    decision_number text        not null,
    decided_on      date        not null,
    effective_on    date        not null,
    -- whoever recorded it; the account may be gone one day, the record stays
    account_id      uuid        not null,
    recorded_at     timestamptz not null,
    -- what the organisation was until then, where the event changed it
    prior_name      text,
    prior_type      text,
    prior_parent_id uuid,
    constraint organization_event_pk primary key (id),
    constraint organization_event_organization_fk foreign key (organization_id) references organization,
    constraint organization_event_other_fk foreign key (other_id) references organization,
    constraint organization_event_prior_parent_fk foreign key (prior_parent_id) references organization,
    constraint organization_event_kind_ck check (kind in (
        'CREATED', 'RENAMED', 'RETYPED', 'MOVED', 'CLOSED', 'MERGED', 'SPLIT', 'SUCCEEDED')),
    constraint organization_event_prior_ck check ((prior_name is null) = (prior_type is null))
);

create index organization_event_organization_ix on organization_event (organization_id, effective_on, recorded_at);
create index organization_event_other_ix on organization_event (other_id);
create index organization_event_prior_parent_ix on organization_event (prior_parent_id);
