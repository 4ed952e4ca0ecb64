-- why: what is to be studied, section by section, by whom and until when.

create table resolution (
    id               uuid        not null,
    document_id      uuid        not null,
    organization_id  uuid        not null,
    title            text        not null,
    introduction     text,
    expected_minutes integer     not null,
    state            text        not null,
    published_at     timestamptz,
    version          integer     not null,
    created_at       timestamptz not null,
    constraint resolution_pk primary key (id),
    constraint resolution_document_fk foreign key (document_id) references document,
    constraint resolution_organization_fk foreign key (organization_id) references organization,
    constraint resolution_state_ck check (state in ('DRAFT', 'PUBLISHED')),
    constraint resolution_published_ck check ((state = 'DRAFT') = (published_at is null)),
    constraint resolution_expected_minutes_ck check (expected_minutes between 1 and 10000)
);

create index resolution_document_ix on resolution (document_id);
create index resolution_organization_ix on resolution (organization_id);

create table resolution_section (
    id            uuid    not null,
    resolution_id uuid    not null,
    position      integer not null,
    title         text    not null,
    body          text    not null,
    required      boolean not null,
    constraint resolution_section_pk primary key (id),
    constraint resolution_section_resolution_fk foreign key (resolution_id) references resolution,
    constraint resolution_section_position_uq unique (resolution_id, position),
    constraint resolution_section_position_ck check (position >= 1)
);

-- An assignment is not a row: it is a plan and a member who is in the plan's subtree on the day that is asked about
create table study_plan (
    id              uuid        not null,
    resolution_id   uuid        not null,
    organization_id uuid        not null,
    title           text        not null,
    opens_on        date        not null,
    due_on          date        not null,
    version         integer     not null,
    created_at      timestamptz not null,
    constraint study_plan_pk primary key (id),
    constraint study_plan_resolution_fk foreign key (resolution_id) references resolution,
    constraint study_plan_organization_fk foreign key (organization_id) references organization,
    constraint study_plan_window_ck check (due_on >= opens_on)
);

create index study_plan_resolution_ix on study_plan (resolution_id);
create index study_plan_organization_ix on study_plan (organization_id);
