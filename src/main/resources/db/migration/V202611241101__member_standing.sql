-- why: a member's status and home cell change by decisions, and what they were on any day stays true.

alter table member
    -- from which day on the register counts the member: the first standing begins with it
    add column entered_on date;
update member set entered_on = (created_at at time zone 'Asia/Ho_Chi_Minh')::date;
alter table member
    alter column entered_on set default (now() at time zone 'Asia/Ho_Chi_Minh')::date,
    alter column entered_on set not null,
    drop constraint member_status_ck,
    add constraint member_status_ck check (status in (
        'PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED', 'TRANSFERRED', 'REMOVED', 'EXPELLED',
        'LEFT', 'DECEASED'));

-- What happened, as it was recorded: never changed, a mistake is voided.
create table member_change (
    id              uuid        not null,
    member_id       uuid        not null,
    kind            text        not null,
    effective_on    date        not null,
    -- what the member has been since; null where it stayed
    status          text,
    organization_id uuid,
    reason          text,
    decision_number text,
    decided_on      date,
    -- whoever recorded it; the account may be gone one day, the record stays
    account_id      uuid        not null,
    recorded_at     timestamptz not null,
    voided_at       timestamptz,
    voided_by       uuid,
    void_reason     text,
    constraint member_change_pk primary key (id),
    constraint member_change_member_fk foreign key (member_id) references member,
    constraint member_change_organization_fk foreign key (organization_id) references organization,
    constraint member_change_kind_ck check (kind in ('STATUS', 'TRANSFER', 'SUCCESSION')),
    constraint member_change_something_ck check (status is not null or organization_id is not null),
    constraint member_change_decision_ck check (
        kind <> 'STATUS' or (reason is not null and decision_number is not null and decided_on is not null)),
    constraint member_change_void_ck check (
        (voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
    constraint member_change_status_ck check (status in (
        'PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED', 'TRANSFERRED', 'REMOVED', 'EXPELLED',
        'LEFT', 'DECEASED'))
);

create index member_change_member_ix on member_change (member_id, effective_on desc, id desc);
create index member_change_organization_ix on member_change (organization_id);
create index member_change_effective_ix on member_change (effective_on);

-- What follows from it: which standing held from which day until which, the last open. Rewritten whenever a change is
-- recorded or voided, so nothing here is known that is not known from the changes.
create table member_standing (
    member_id       uuid not null,
    position        int  not null,
    organization_id uuid not null,
    status          text not null,
    from_day        date not null,
    -- no longer on this day
    until_day       date not null default 'infinity',
    constraint member_standing_pk primary key (member_id, position),
    constraint member_standing_member_fk foreign key (member_id) references member on delete cascade,
    constraint member_standing_organization_fk foreign key (organization_id) references organization,
    constraint member_standing_days_ck check (from_day <= until_day)
);

create index member_standing_organization_ix on member_standing (organization_id, from_day);

-- Whoever enters members, in bulk too, cannot forget their first standing.
create function begin_standing() returns trigger language plpgsql as $$
begin
    insert into member_standing (member_id, position, organization_id, status, from_day)
    select id, 0, organization_id, status, entered_on from entered;
    return null;
end
$$;

create trigger member_begins_standing after insert on member
    referencing new table as entered for each statement execute function begin_standing();
