-- why: members go from cell to cell by a procedure that both sides follow, and some are active elsewhere for a while.

create table transfer (
    id                   uuid        not null,
    member_id            uuid        not null,
    kind                 text        not null,
    state                text        not null,
    from_organization_id uuid,
    to_organization_id   uuid,
    -- the organisation outside the system, as its papers call it
    outside_name         text,
    reason               text        not null,
    requested_on         date        not null,
    released_on          date,
    -- the last days for the introduction to be presented, and for the whole procedure
    present_by           date,
    complete_by          date,
    received_on          date,
    -- until when a temporary one is meant to last
    ends_on              date,
    version              integer     not null,
    created_at           timestamptz not null,
    constraint transfer_pk primary key (id),
    constraint transfer_member_fk foreign key (member_id) references member,
    constraint transfer_from_organization_fk foreign key (from_organization_id) references organization,
    constraint transfer_to_organization_fk foreign key (to_organization_id) references organization,
    constraint transfer_kind_ck check (kind in ('OFFICIAL', 'TEMPORARY', 'OUTGOING', 'INCOMING')),
    constraint transfer_state_ck check (state in ('REQUESTED', 'RELEASED', 'RECEIVED', 'REFUSED', 'WITHDRAWN')),
    constraint transfer_sides_ck check (
        (from_organization_id is not null) = (kind <> 'INCOMING')
        and (to_organization_id is not null) = (kind <> 'OUTGOING')
        and (outside_name is not null) = (kind in ('INCOMING', 'OUTGOING')))
);

-- Nobody is under way twice
create unique index transfer_open_uq on transfer (member_id) where state in ('REQUESTED', 'RELEASED');
create index transfer_member_ix on transfer (member_id);
create index transfer_from_organization_ix on transfer (from_organization_id, id desc);
create index transfer_to_organization_ix on transfer (to_organization_id, id desc);

create table transfer_step (
    id              uuid        not null,
    transfer_id     uuid        not null,
    state           text        not null,
    happened_on     date        not null,
    decision_number text,
    decided_on      date,
    remark          text,
    -- whoever recorded it; the account may be gone one day, the record stays
    account_id      uuid        not null,
    recorded_at     timestamptz not null,
    constraint transfer_step_pk primary key (id),
    constraint transfer_step_transfer_fk foreign key (transfer_id) references transfer,
    constraint transfer_step_state_ck check (state in ('REQUESTED', 'RELEASED', 'RECEIVED', 'REFUSED', 'WITHDRAWN'))
);

create index transfer_step_transfer_ix on transfer_step (transfer_id, recorded_at);

-- A second cell for a while: one person still, counted at home
create table temporary_affiliation (
    id              uuid        not null,
    member_id       uuid        not null,
    organization_id uuid        not null,
    transfer_id     uuid        not null,
    from_day        date        not null,
    -- the last day, included
    to_day          date,
    ended_by        uuid,
    ended_at        timestamptz,
    constraint temporary_affiliation_pk primary key (id),
    constraint temporary_affiliation_member_fk foreign key (member_id) references member,
    constraint temporary_affiliation_organization_fk foreign key (organization_id) references organization,
    constraint temporary_affiliation_transfer_fk foreign key (transfer_id) references transfer,
    constraint temporary_affiliation_days_ck check (from_day <= to_day),
    constraint temporary_affiliation_one_ex exclude using gist (
        member_id with =, daterange(from_day, to_day, '[]') with &&)
);

create index temporary_affiliation_organization_ix on temporary_affiliation (organization_id);
create index temporary_affiliation_transfer_ix on temporary_affiliation (transfer_id);
