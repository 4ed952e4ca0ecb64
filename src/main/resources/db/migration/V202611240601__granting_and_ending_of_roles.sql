-- why: who gave an office and who ended it is kept, accounts are disabled and enabled with a reason, and a change of somebody's rights is known to every replica.

alter table role_assignment
    -- nobody for what was there before it was recorded
    add column granted_by uuid,
    add column granted_at timestamptz not null default now(),
    add column ended_by   uuid,
    add column ended_at   timestamptz,
    add column end_reason text,
    add column version    integer not null default 0,
    add constraint role_assignment_granted_by_fk foreign key (granted_by) references account,
    add constraint role_assignment_ended_by_fk foreign key (ended_by) references account,
    add constraint role_assignment_ending_ck check (
        (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
    -- one that is ended before it began was never held: its last day is the eve of its first
    drop constraint role_assignment_validity_ck,
    add constraint role_assignment_validity_ck check (valid_to >= valid_from - 1);

create index role_assignment_granted_by_ix on role_assignment (granted_by);
create index role_assignment_ended_by_ix on role_assignment (ended_by);
create index role_assignment_valid_to_ix on role_assignment (valid_to);
create index role_assignment_valid_from_ix on role_assignment (valid_from);

alter table account
    -- for whose sake an account of staff was made; a member's goes by the home cell
    add column organization_id   uuid,
    add column rights_changed_at timestamptz,
    add constraint account_organization_fk foreign key (organization_id) references organization;

create index account_organization_ix on account (organization_id);
create index account_rights_changed_at_ix on account (rights_changed_at) where rights_changed_at is not null;

create table account_state_change (
    id         uuid        not null,
    account_id uuid        not null,
    state      text        not null,
    reason     text        not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    constraint account_state_change_pk primary key (id),
    constraint account_state_change_account_fk foreign key (account_id) references account,
    constraint account_state_change_changed_by_fk foreign key (changed_by) references account,
    constraint account_state_change_state_ck check (state in ('ENABLED', 'DISABLED'))
);

create index account_state_change_account_ix on account_state_change (account_id, id);
create index account_state_change_changed_by_ix on account_state_change (changed_by);

-- Membership is a right that follows from the register, whoever writes there
create function note_change_of_membership() returns trigger language plpgsql as $$
begin
    update account set rights_changed_at = clock_timestamp() where member_id = new.id;
    return null;
end
$$;

create trigger member_rights_tg after update of status, organization_id on member
    for each row when (old.status <> new.status or old.organization_id <> new.organization_id)
    execute function note_change_of_membership();
