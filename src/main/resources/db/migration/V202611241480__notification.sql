-- why: members learn what is new, due or late; what follows from plans is not written for each of millions, only what
-- happened to one of them and what each has read.

create table notification (
    id          uuid        not null,
    member_id   uuid        not null,
    kind        text        not null,
    plan_id     uuid        not null,
    -- the day of a reminder, or what was returned: whoever sends it again, it is there once
    occasion    text        not null,
    created_at  timestamptz not null,
    constraint notification_pk primary key (id),
    constraint notification_occasion_uq unique (member_id, kind, plan_id, occasion),
    constraint notification_member_fk foreign key (member_id) references member,
    constraint notification_plan_fk foreign key (plan_id) references study_plan,
    constraint notification_kind_ck check (kind in ('REMINDER', 'RETURNED'))
);

create index notification_plan_ix on notification (plan_id);
create index notification_created_at_ix on notification using brin (created_at);

-- Also of those that are no rows
create table notification_reading (
    member_id       uuid        not null,
    notification_id uuid        not null,
    read_at         timestamptz not null,
    constraint notification_reading_pk primary key (member_id, notification_id),
    constraint notification_reading_member_fk foreign key (member_id) references member
);

create index notification_reading_read_at_ix on notification_reading using brin (read_at);

create table notification_preference (
    member_id  uuid   not null,
    kinds      text[] not null,
    quiet_from text,
    quiet_to   text,
    constraint notification_preference_pk primary key (member_id),
    constraint notification_preference_member_fk foreign key (member_id) references member,
    constraint notification_preference_kinds_ck
        check (kinds <@ array['ASSIGNED', 'DUE_SOON', 'OVERDUE', 'REMINDER', 'RETURNED']),
    constraint notification_preference_quiet_ck check (num_nonnulls(quiet_from, quiet_to) in (0, 2))
);

-- One a day, plan and unit
create table study_reminder (
    organization_id uuid        not null,
    plan_id         uuid        not null,
    reminded_on     date        not null,
    account_id      uuid        not null,
    reminded        integer     not null,
    created_at      timestamptz not null,
    constraint study_reminder_pk primary key (organization_id, plan_id, reminded_on),
    constraint study_reminder_organization_fk foreign key (organization_id) references organization,
    constraint study_reminder_plan_fk foreign key (plan_id) references study_plan,
    constraint study_reminder_reminded_ck check (reminded >= 0)
);

create index study_reminder_plan_ix on study_reminder (plan_id);
create index study_reminder_account_ix on study_reminder (account_id);
