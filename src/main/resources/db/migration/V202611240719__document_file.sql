-- why: the files of a document, and the uploads that become them.

create table document_file (
    id              uuid        not null,
    document_id     uuid        not null,
    content_id      uuid        not null,
    kind            text        not null,
    name            text        not null,
    media_type      text        not null,
    size            bigint      not null,
    sha256          bytea       not null,
    pages           integer,
    extraction      text        not null,
    extraction_note text,
    created_at      timestamptz not null,
    constraint document_file_pk primary key (id),
    constraint document_file_document_fk foreign key (document_id) references document,
    constraint document_file_content_fk foreign key (content_id) references file_content,
    constraint document_file_kind_ck check (kind in ('SIGNED', 'TEXT', 'AUDIO', 'SLIDES')),
    constraint document_file_size_ck check (size > 0),
    constraint document_file_extraction_ck check (extraction in ('DONE', 'FAILED', 'NONE')),
    constraint document_file_name_ck check (octet_length(name) between 1 and 255)
);

create index document_file_document_ix on document_file (document_id, created_at, id);
create index document_file_content_ix on document_file (content_id);

-- apart from the file, whose lists are read without it
create table document_file_text (
    file_id uuid not null,
    text    text not null,
    constraint document_file_text_pk primary key (file_id),
    constraint document_file_text_file_fk foreign key (file_id) references document_file on delete cascade
);

create table document_upload (
    id            uuid        not null,
    account_id    uuid        not null,
    document_id   uuid        not null,
    -- none once it was refused
    content_id    uuid,
    kind          text        not null,
    name          text        not null,
    media_type    text,
    length        bigint      not null,
    received      bigint      not null,
    sha256        bytea,
    replaces_id   uuid,
    state         text        not null,
    refusal       text,
    -- until when a replica is checking it
    checked_until timestamptz,
    expires_at    timestamptz not null,
    created_at    timestamptz not null,
    constraint document_upload_pk primary key (id),
    constraint document_upload_account_fk foreign key (account_id) references account,
    constraint document_upload_document_fk foreign key (document_id) references document,
    constraint document_upload_content_fk foreign key (content_id) references file_content,
    constraint document_upload_kind_ck check (kind in ('SIGNED', 'TEXT', 'AUDIO', 'SLIDES')),
    constraint document_upload_length_ck check (length > 0),
    constraint document_upload_received_ck check (received between 0 and length),
    constraint document_upload_state_ck check (state in (
        'RECEIVING', 'CHECKING', 'ATTACHED', 'REFUSED', 'QUARANTINED')),
    constraint document_upload_content_ck check (
        (state in ('RECEIVING', 'CHECKING', 'QUARANTINED')) = (content_id is not null))
);

create index document_upload_account_ix on document_upload (account_id);
create index document_upload_document_ix on document_upload (document_id);
create index document_upload_content_ix on document_upload (content_id);
create index document_upload_expires_ix on document_upload (expires_at);
create index document_upload_checking_ix on document_upload (checked_until) where state = 'CHECKING';
