-- why: who may sign in, with which roles on which organisations, and on which devices.

create table account (
    id            uuid        not null,
    username      text        not null,
    member_id     uuid,
    password_hash text        not null,
    disabled_at   timestamptz,
    version       integer     not null,
    created_at    timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_member_fk foreign key (member_id) references member,
    constraint account_username_uq unique (username),
    constraint account_member_uq unique (member_id),
    constraint account_username_ck check (username = lower(username))
);

create table role_assignment (
    id              uuid not null,
    account_id      uuid not null,
    role            text not null,
    organization_id uuid not null,
    valid_from      date not null,
    valid_to        date,
    constraint role_assignment_pk primary key (id),
    constraint role_assignment_account_fk foreign key (account_id) references account,
    constraint role_assignment_organization_fk foreign key (organization_id) references organization,
    -- MEMBER is not granted: it follows from the register
    constraint role_assignment_role_ck check (role in (
        'CELL_SECRETARY', 'COMMITTEE_OFFICER', 'EDITOR', 'SYSTEM_ADMIN', 'AUDITOR')),
    constraint role_assignment_validity_ck check (valid_to >= valid_from)
);

create index role_assignment_account_ix on role_assignment (account_id);
create index role_assignment_organization_ix on role_assignment (organization_id);

create table session (
    id            uuid        not null,
    account_id    uuid        not null,
    -- as the client names itself, for the owner to recognise it by
    device_name   text,
    -- SHA-256 of the refresh token that is valid now, and of the one before it
    token_hash    bytea       not null,
    previous_hash bytea,
    rotated_at    timestamptz not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz,
    version       integer     not null,
    constraint session_pk primary key (id),
    constraint session_account_fk foreign key (account_id) references account
);

create index session_account_ix on session (account_id);
create index session_expires_at_ix on session (expires_at);
create index session_revoked_at_ix on session (revoked_at) where revoked_at is not null;
