-- why: somebody who cannot sign in gets help without SMS: a one-time code from the cell's secretary, with which they set their own password.

create table account_code (
    id         uuid        not null,
    account_id uuid        not null,
    -- whether it sets the first password or another
    purpose    text        not null,
    -- keyed with the signing key: the codes are short enough to be tried out otherwise
    code_hash  bytea       not null,
    issued_by  uuid        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    voided_at  timestamptz,
    constraint account_code_pk primary key (id),
    constraint account_code_account_fk foreign key (account_id) references account,
    constraint account_code_issued_by_fk foreign key (issued_by) references account,
    constraint account_code_purpose_ck check (purpose in ('ACTIVATION', 'RESET')),
    constraint account_code_end_ck check (used_at is null or voided_at is null)
);

create index account_code_account_ix on account_code (account_id, issued_at);
create index account_code_issued_by_ix on account_code (issued_by);
-- a new code voids the one before
create unique index account_code_open_uq on account_code (account_id) where used_at is null and voided_at is null;
