-- why: a second factor (TOTP, RFC 6238) that a password alone does not replace, and codes for when the phone is gone.

create table second_factor (
    account_id   uuid        not null,
    -- encrypted
    secret       text        not null,
    -- until then it is not asked for
    confirmed_at timestamptz,
    -- the last time step whose code was taken: none is taken twice
    last_step    bigint      not null,
    created_at   timestamptz not null,
    version      integer     not null,
    constraint second_factor_pk primary key (account_id),
    constraint second_factor_account_fk foreign key (account_id) references account
);

create table recovery_code (
    id         uuid        not null,
    account_id uuid        not null,
    code_hash  bytea       not null,
    created_at timestamptz not null,
    used_at    timestamptz,
    constraint recovery_code_pk primary key (id),
    constraint recovery_code_account_fk foreign key (account_id) references second_factor on delete cascade
);

create index recovery_code_account_ix on recovery_code (account_id);

-- whose phone is gone, and the recovery codes with it, gets back in by a code that takes the second factor away
alter table account_code add column forgets_second_factor boolean not null default false;
