-- why: whoever has completed what was to be studied can show it, and whoever is shown it can ask whether it holds.

create table certificate (
    id            uuid        not null,
    -- what is printed and asked for: whoever does not hold it cannot guess it
    code          text        not null,
    member_id     uuid        not null,
    plan_id       uuid        not null,
    completed_at  timestamptz not null,
    -- on what it rests: that the secretary recorded it on paper, or the required sections as they were then
    settlement_id uuid,
    section_ids   uuid[]      not null,
    issued_at     timestamptz not null,
    -- when it was seen that it rests on nothing any more
    revoked_at    timestamptz,
    constraint certificate_pk primary key (id),
    constraint certificate_code_uq unique (code),
    constraint certificate_code_ck check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
    constraint certificate_member_fk foreign key (member_id) references member,
    constraint certificate_plan_fk foreign key (plan_id) references study_plan,
    constraint certificate_settlement_fk foreign key (settlement_id) references assignment_settlement,
    constraint certificate_ground_ck check ((settlement_id is null) = (cardinality(section_ids) > 0))
);

create unique index certificate_one_in_force_uq on certificate (member_id, plan_id) where revoked_at is null;
create index certificate_member_ix on certificate (member_id);
create index certificate_plan_ix on certificate (plan_id);
create index certificate_settlement_ix on certificate (settlement_id);
