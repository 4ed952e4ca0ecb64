-- why: the library of documents, found by number and by words with or without diacritics.

create table document (
    id              uuid        not null,
    organization_id uuid        not null,
    audience        text        not null,
    number          text        not null,
    serial          integer     not null,
    type            text        not null,
    issuer          text        not null,
    term            text,
    title           text        not null,
    summary         text,
    topic           text,
    issued_on       date        not null,
    secrecy         text        not null,
    state           text        not null,
    published_at    timestamptz,
    -- number, type, title, issuer, summary and topic, folded
    search_text     text        not null,
    search_vector   tsvector    not null generated always as (to_tsvector('simple', search_text)) stored,
    version         integer     not null,
    created_at      timestamptz not null,
    constraint document_pk primary key (id),
    constraint document_organization_fk foreign key (organization_id) references organization,
    constraint document_audience_ck check (audience in ('ALL', 'SUBTREE')),
    constraint document_serial_ck check (serial between 1 and 9999),
    -- what is marked secret may not be held at all (law on state secrets): there is no value for it
    constraint document_secrecy_ck check (secrecy in ('PUBLIC', 'INTERNAL')),
    constraint document_state_ck check (state in ('DRAFT', 'PUBLISHED')),
    constraint document_published_ck check ((state = 'DRAFT') = (published_at is null))
);

-- the natural key; offices outside the centre often give no term, their serials restart then unseen
create unique index document_natural_key_uq on document (issuer, type, term, serial) where term is not null;
create unique index document_dated_key_uq on document (issuer, type, issued_on, serial) where term is null;
create index document_organization_ix on document (organization_id);
create index document_issued_on_ix on document (issued_on desc, id desc);
create index document_search_vector_ix on document using gin (search_vector);

create table document_relation (
    id        uuid not null,
    source_id uuid not null,
    relation  text not null,
    target_id uuid not null,
    constraint document_relation_pk primary key (id),
    constraint document_relation_source_fk foreign key (source_id) references document,
    constraint document_relation_target_fk foreign key (target_id) references document,
    constraint document_relation_uq unique (source_id, relation, target_id),
    constraint document_relation_ck check (relation in (
        'REPLACES', 'AMENDS', 'REPEALS', 'BASED_ON', 'GUIDES', 'IMPLEMENTS', 'FOLLOWS_UP')),
    constraint document_relation_self_ck check (source_id <> target_id)
);

create index document_relation_target_ix on document_relation (target_id);
