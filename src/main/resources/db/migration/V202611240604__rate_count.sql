-- why: replicas tell one another how much a caller has asked for in the present minute.

-- Lost in a crash of the database, and nothing is lost by it; costs no write-ahead log
create unlogged table rate_count (
    -- a digest of caller, group and minute: neither accounts nor addresses are written down
    id      uuid        not null,
    used    integer     not null,
    ends_at timestamptz not null,
    constraint rate_count_pk primary key (id)
);

create index rate_count_ends_at_ix on rate_count (ends_at);
