-- why: what a member has read of a section, belonging to the member and the section, whatever plan asked for it.

create table section_progress (
    member_id       uuid             not null,
    section_id      uuid             not null,
    furthest        double precision not null,
    resume_position integer          not null,
    -- the client's time of the latest report, brought back to the server's when it lies in the future
    reported_at     timestamptz      not null,
    completed_at    timestamptz,
    constraint section_progress_pk primary key (member_id, section_id),
    constraint section_progress_member_fk foreign key (member_id) references member,
    constraint section_progress_section_fk foreign key (section_id) references resolution_section,
    constraint section_progress_furthest_ck check (furthest between 0 and 1),
    constraint section_progress_resume_position_ck check (resume_position >= 0),
    constraint section_progress_completed_ck check ((furthest = 1) = (completed_at is not null))
);

create index section_progress_section_ix on section_progress (section_id);
