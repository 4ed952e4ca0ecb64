-- why: lists of members and organisations are imported by whichever replica is free, and go on where it stopped.

create table data_import (
    id               uuid        not null,
    account_id       uuid        not null,
    kind             text        not null,
    mode             text        not null,
    dry_run          boolean     not null,
    state            text        not null,
    rows_total       int,
    rows_read        int         not null default 0,
    rows_valid       int         not null default 0,
    rows_faulty      int         not null default 0,
    rows_written     int         not null default 0,
    -- the last row of the sheet of which it is known what became of it
    checkpoint       int         not null default 0,
    -- what the sheet calls columns that nobody knows
    ignored_columns  text[]      not null default '{}',
    failure_code     text,
    failure_vi       text,
    failure_en       text,
    cancel_requested boolean     not null default false,
    -- whoever runs it, and until when it is believed to be alive
    claim            uuid,
    -- how often it was begun: whatever takes a replica down must not take down one after the other
    attempts         int         not null default 0,
    leased_until     timestamptz,
    created_at       timestamptz not null,
    ended_at         timestamptz,
    constraint data_import_pk primary key (id),
    constraint data_import_account_fk foreign key (account_id) references account,
    constraint data_import_kind_ck check (kind in ('MEMBERS', 'ORGANIZATIONS')),
    constraint data_import_mode_ck check (mode in ('ALL_OR_NOTHING', 'GOOD_ROWS')),
    constraint data_import_state_ck check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint data_import_failure_ck check ((state = 'FAILED') = (failure_code is not null)),
    constraint data_import_end_ck check ((state in ('QUEUED', 'RUNNING')) = (ended_at is null))
);

create index data_import_account_ix on data_import (account_id, id desc);
create index data_import_unfinished_ix on data_import (created_at) where state in ('QUEUED', 'RUNNING');
create index data_import_ended_ix on data_import (ended_at);

-- The sheet itself, sealed: it is full of people.
create table import_piece (
    id             uuid  not null,
    import_id      uuid  not null,
    position       int   not null,
    content_sealed bytea not null,
    content_key    text  not null,
    constraint import_piece_pk primary key (id),
    constraint import_piece_import_fk foreign key (import_id) references data_import on delete cascade,
    constraint import_piece_position_uq unique (import_id, position)
);

-- What is wrong where; never what stands there.
create table import_fault (
    import_id   uuid not null,
    row_number  int  not null,
    position    int  not null,
    column_name text,
    code        text not null,
    message_vi  text not null,
    message_en  text not null,
    constraint import_fault_pk primary key (import_id, row_number, position),
    constraint import_fault_import_fk foreign key (import_id) references data_import on delete cascade
);
