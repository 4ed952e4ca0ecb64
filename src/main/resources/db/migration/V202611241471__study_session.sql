-- why: hearing it together counts as a part of studying, and who was there is known to the cell's secretary.

create table study_session (
    id                   uuid        not null,
    plan_id              uuid        not null,
    section_id           uuid        not null,
    organization_id      uuid        not null,
    title                text        not null,
    place                text        not null,
    starts_at            timestamptz not null,
    account_id           uuid        not null,
    cancel_reason        text,
    cancelled_account_id uuid,
    cancelled_at         timestamptz,
    version              integer     not null,
    created_at           timestamptz not null,
    constraint study_session_pk primary key (id),
    constraint study_session_plan_fk foreign key (plan_id) references study_plan,
    constraint study_session_section_fk foreign key (section_id) references resolution_section,
    constraint study_session_organization_fk foreign key (organization_id) references organization,
    constraint study_session_cancel_ck
        check (num_nonnulls(cancel_reason, cancelled_account_id, cancelled_at) in (0, 3))
);

create index study_session_organization_ix on study_session (organization_id, starts_at desc, id desc);
create index study_session_plan_ix on study_session (plan_id);
create index study_session_section_ix on study_session (section_id);

-- Never changed: a correction voids what was recorded and records anew
create table study_attendance (
    id                uuid        not null,
    session_id        uuid        not null,
    member_id         uuid        not null,
    presence          text        not null,
    account_id        uuid        not null,
    recorded_at       timestamptz not null,
    voided_account_id uuid,
    voided_at         timestamptz,
    constraint study_attendance_pk primary key (id),
    constraint study_attendance_session_fk foreign key (session_id) references study_session,
    constraint study_attendance_member_fk foreign key (member_id) references member,
    constraint study_attendance_presence_ck check (presence in ('PRESENT', 'ABSENT_WITH_REASON', 'ABSENT')),
    constraint study_attendance_void_ck check (num_nonnulls(voided_account_id, voided_at) in (0, 2))
);

create unique index study_attendance_one_in_force_uq on study_attendance (session_id, member_id)
    where voided_at is null;
create index study_attendance_session_ix on study_attendance (session_id);
create index study_attendance_member_ix on study_attendance (member_id);
