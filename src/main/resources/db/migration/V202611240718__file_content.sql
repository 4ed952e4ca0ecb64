-- why: the bytes of files, each kept once whatever number of documents bears it, read in pieces of constant size.

create table file_content (
    id         uuid        not null,
    -- known once it is complete and was accepted; before that it belongs to one upload
    sha256     bytea,
    size       bigint      not null,
    storage    text        not null,
    -- nobody needs it any more: its bytes go as soon as nobody can be in the middle of them
    doomed_at  timestamptz,
    created_at timestamptz not null,
    constraint file_content_pk primary key (id),
    constraint file_content_sha256_uq unique (sha256),
    constraint file_content_sha256_ck check (octet_length(sha256) = 32),
    constraint file_content_size_ck check (size >= 0),
    constraint file_content_storage_ck check (storage in ('DATABASE', 'OBJECT_STORE')),
    constraint file_content_doomed_ck check (doomed_at is null or sha256 is null)
);

create index file_content_doomed_ix on file_content (doomed_at) where doomed_at is not null;

-- pieces of 128 KiB, the last one shorter
create table file_chunk (
    content_id uuid    not null,
    number     integer not null,
    bytes      bytea   not null,
    constraint file_chunk_pk primary key (content_id, number),
    constraint file_chunk_content_fk foreign key (content_id) references file_content on delete cascade,
    constraint file_chunk_number_ck check (number >= 0),
    constraint file_chunk_bytes_ck check (octet_length(bytes) between 1 and 131072)
);

-- what is uploaded is compressed already, and a part of a compressed value cannot be read alone
alter table file_chunk alter column bytes set storage external;

-- who needs a content; without any it is doomed
create table file_reference (
    content_id uuid not null,
    holder_id  uuid not null,
    constraint file_reference_pk primary key (content_id, holder_id),
    constraint file_reference_content_fk foreign key (content_id) references file_content
);
