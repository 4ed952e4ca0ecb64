-- why: documents are studied and linked to by part, chapter and article, browsed by collection, and put right by their readers.

create table document_outline_entry (
    document_id uuid    not null,
    position    integer not null,
    level       integer not null,
    kind        text    not null,
    label       text,
    heading     text,
    anchor      text    not null,
    constraint document_outline_entry_pk primary key (document_id, position),
    constraint document_outline_entry_document_fk foreign key (document_id) references document on delete cascade,
    constraint document_outline_entry_anchor_uq unique (document_id, anchor),
    constraint document_outline_entry_position_ck check (position >= 1),
    constraint document_outline_entry_level_ck check (level between 1 and 6),
    constraint document_outline_entry_kind_ck check (kind in (
        'PART', 'CHAPTER', 'SECTION', 'SUBSECTION', 'ARTICLE', 'CLAUSE', 'APPENDIX'))
);

create table document_collection (
    id              uuid        not null,
    organization_id uuid        not null,
    title           text        not null,
    description     text,
    version         integer     not null,
    created_at      timestamptz not null,
    constraint document_collection_pk primary key (id),
    constraint document_collection_organization_fk foreign key (organization_id) references organization
);

create index document_collection_organization_ix on document_collection (organization_id);
create unique index document_collection_title_uq on document_collection (organization_id, lower(title));

create table document_collection_item (
    collection_id uuid    not null,
    position      integer not null,
    document_id   uuid    not null,
    constraint document_collection_item_pk primary key (collection_id, position),
    constraint document_collection_item_collection_fk foreign key (collection_id) references document_collection,
    constraint document_collection_item_document_fk foreign key (document_id) references document,
    constraint document_collection_item_document_uq unique (collection_id, document_id)
);

create index document_collection_item_document_ix on document_collection_item (document_id);

-- Who reported is kept so that they can be answered, and shown to nobody else
create table document_error_report (
    id          uuid        not null,
    document_id uuid        not null,
    account_id  uuid        not null,
    place       text,
    text        text        not null,
    reported_at timestamptz not null,
    state       text        not null,
    answer      text,
    answered_by uuid,
    answered_at timestamptz,
    version     integer     not null,
    constraint document_error_report_pk primary key (id),
    constraint document_error_report_document_fk foreign key (document_id) references document,
    constraint document_error_report_state_ck check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    constraint document_error_report_answer_ck check ((state = 'OPEN') = (answered_at is null)
        and num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);

create index document_error_report_document_ix on document_error_report (document_id);
create index document_error_report_account_ix on document_error_report (account_id, id);
