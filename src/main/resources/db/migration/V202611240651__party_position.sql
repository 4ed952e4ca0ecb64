-- why: who was secretary of what, when, by which decision.

create extension if not exists btree_gist;

create table party_position (
    id                    uuid        not null,
    organization_id       uuid        not null,
    member_id             uuid        not null,
    kind                  text        not null,
    held_from             date        not null,
    -- the last day, included
    held_to               date,
    decision_number       text        not null,
    decided_on            date        not null,
    ended_decision_number text,
    ended_decided_on      date,
    -- whoever recorded it and, later, its end; the accounts may be gone one day
    account_id            uuid        not null,
    ended_account_id      uuid,
    version               integer     not null,
    created_at            timestamptz not null,
    constraint party_position_pk primary key (id),
    constraint party_position_organization_fk foreign key (organization_id) references organization,
    constraint party_position_member_fk foreign key (member_id) references member,
    constraint party_position_kind_ck check (kind in (
        'SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_COMMITTEE_MEMBER',
        'COMMITTEE_MEMBER', 'CELL_COMMITTEE_MEMBER', 'INSPECTION_CHAIR', 'INSPECTION_DEPUTY_CHAIR',
        'INSPECTION_MEMBER', 'GROUP_LEADER', 'GROUP_DEPUTY_LEADER')),
    constraint party_position_term_ck check (held_to >= held_from),
    -- an organisation has one secretary on any day
    constraint party_position_one_secretary_ex exclude using gist (
        organization_id with =, daterange(held_from, held_to, '[]') with &&) where (kind = 'SECRETARY'),
    -- and nobody holds the same position there twice at a time
    constraint party_position_once_ex exclude using gist (
        organization_id with =, member_id with =, kind with =, daterange(held_from, held_to, '[]') with &&)
);

create index party_position_organization_ix on party_position (organization_id, held_from desc, id desc);
create index party_position_member_ix on party_position (member_id);
