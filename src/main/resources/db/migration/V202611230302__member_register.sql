-- why: the register of members, with the fields of the national overview.

create extension if not exists pg_trgm;

create table member (
    id              uuid        not null,
    organization_id uuid        not null,
    full_name       text        not null,
    -- the name folded, as it is searched
    name_folded     text        not null,
    -- the name folded, given name first, as lists are sorted
    name_sorted     text        not null collate "C",
    date_of_birth   date        not null,
    sex             text        not null,
    admission_date  date        not null,
    official_date   date,
    card_number     text,
    citizen_id      text,
    phone           text,
    status          text        not null,
    version         integer     not null,
    created_at      timestamptz not null,
    constraint member_pk primary key (id),
    constraint member_organization_fk foreign key (organization_id) references organization,
    constraint member_card_number_uq unique (card_number),
    constraint member_citizen_id_uq unique (citizen_id),
    constraint member_sex_ck check (sex in ('FEMALE', 'MALE')),
    constraint member_status_ck check (status in (
        'PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED', 'REMOVED', 'EXPELLED', 'LEFT',
        'DECEASED')),
    constraint member_dates_ck check (date_of_birth < admission_date and admission_date <= official_date),
    -- only official members have a card
    constraint member_probation_ck check (
        status <> 'PROBATIONARY' or (official_date is null and card_number is null))
);

create index member_organization_ix on member (organization_id);
create index member_name_sorted_ix on member (name_sorted, id);
create index member_name_folded_ix on member using gin (name_folded gin_trgm_ops);
