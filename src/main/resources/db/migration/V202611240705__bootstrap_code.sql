-- why: there is no default account; a code in the log of the first start makes the first administrator.

create table bootstrap_code (
    -- one for the whole deployment
    single     boolean     not null default true,
    code_hash  bytea       not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint bootstrap_code_pk primary key (single),
    constraint bootstrap_code_single_ck check (single)
);
