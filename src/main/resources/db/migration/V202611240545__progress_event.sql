-- why: what devices report is kept as it came, so that a repetition is recognised and every state can be recomputed.

create table progress_event (
    member_id       uuid             not null,
    -- made by the client, or from what a live report says
    event_id        uuid             not null,
    plan_id         uuid             not null,
    section_id      uuid             not null,
    device_id       uuid,
    furthest        double precision not null,
    resume_position integer          not null,
    -- the device's total on the section so far
    seconds_spent   integer,
    -- the client's time, brought between the opening of the plan and the server's time
    reported_at     timestamptz      not null,
    received_at     timestamptz      not null,
    constraint progress_event_pk primary key (member_id, event_id),
    constraint progress_event_member_fk foreign key (member_id) references member,
    constraint progress_event_plan_fk foreign key (plan_id) references study_plan,
    constraint progress_event_section_fk foreign key (section_id) references resolution_section,
    constraint progress_event_furthest_ck check (furthest between 0 and 1),
    constraint progress_event_resume_position_ck check (resume_position >= 0),
    constraint progress_event_seconds_spent_ck check (seconds_spent >= 0),
    constraint progress_event_device_ck check ((device_id is null) = (seconds_spent is null))
);

create index progress_event_plan_ix on progress_event (plan_id);
create index progress_event_section_ix on progress_event (section_id);
create index progress_event_received_at_ix on progress_event using brin (received_at);

-- The member's own figure, for nobody else
create table section_reading_time (
    member_id     uuid    not null,
    section_id    uuid    not null,
    device_id     uuid    not null,
    seconds_spent integer not null,
    constraint section_reading_time_pk primary key (member_id, section_id, device_id),
    constraint section_reading_time_member_fk foreign key (member_id) references member,
    constraint section_reading_time_section_fk foreign key (section_id) references resolution_section,
    constraint section_reading_time_seconds_spent_ck check (seconds_spent >= 0)
);

create index section_reading_time_section_ix on section_reading_time (section_id);
