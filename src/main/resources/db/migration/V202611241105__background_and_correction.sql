-- why: more is known of members than the national overview, and members say themselves what is wrong in their record.

-- A table of its own: lists and counts do not read it
create table member_background (
    member_id              uuid    not null,
    email                  text,
    hometown               text,
    residence              text,
    occupation             text,
    workplace              text,
    professional_level     text,
    political_theory_level text,
    version                integer not null,
    constraint member_background_pk primary key (member_id),
    constraint member_background_member_fk foreign key (member_id) references member on delete cascade,
    constraint member_background_theory_ck check (
        political_theory_level in ('ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR'))
);

create table correction_request (
    id              uuid        not null,
    member_id       uuid        not null,
    state           text        not null,
    -- which fields; what is proposed is sealed, for it may be an identifier, and kept only until it is decided
    fields          text[]      not null,
    proposal_sealed bytea,
    proposal_key    text,
    reason          text        not null,
    remark          text,
    decided_by      uuid,
    decided_at      timestamptz,
    version         integer     not null,
    created_at      timestamptz not null,
    constraint correction_request_pk primary key (id),
    constraint correction_request_member_fk foreign key (member_id) references member on delete cascade,
    constraint correction_request_state_ck check (state in ('PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    constraint correction_request_proposal_ck check (
        (state = 'PENDING') = (proposal_sealed is not null) and (state = 'PENDING') = (proposal_key is not null)),
    constraint correction_request_decision_ck check (
        (state in ('ACCEPTED', 'REFUSED')) = (decided_by is not null)
        and (state = 'PENDING') = (decided_at is null))
);

create index correction_request_member_ix on correction_request (member_id, id desc);
create index correction_request_pending_ix on correction_request (id desc) where state = 'PENDING';
