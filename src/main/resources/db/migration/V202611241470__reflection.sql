-- why: a section may ask for a reflection in the member's own words, read by the named reviewer and by nobody else.

create table reflection (
    id           uuid        not null,
    -- it belongs to the member and the section, as progress does
    member_id    uuid        not null,
    section_id   uuid        not null,
    -- for which it was written last: whose reviewer reads it follows from it
    plan_id      uuid        not null,
    state        text        not null,
    body         text        not null,
    submitted_at timestamptz,
    version      integer     not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint reflection_pk primary key (id),
    constraint reflection_member_fk foreign key (member_id) references member,
    constraint reflection_section_fk foreign key (section_id) references resolution_section,
    constraint reflection_plan_fk foreign key (plan_id) references study_plan,
    constraint reflection_once_uq unique (member_id, section_id),
    constraint reflection_state_ck check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    constraint reflection_submitted_ck check ((state = 'DRAFT') = (submitted_at is null))
);

create index reflection_section_ix on reflection (section_id);
create index reflection_plan_ix on reflection (plan_id);
create index reflection_handed_in_ix on reflection (state, submitted_at, id) where state <> 'DRAFT';

create table reflection_round (
    reflection_id uuid        not null,
    number        integer     not null,
    body          text        not null,
    submitted_at  timestamptz not null,
    outcome       text,
    remarks       text,
    -- the reviewer's
    account_id    uuid,
    reviewed_at   timestamptz,
    constraint reflection_round_pk primary key (reflection_id, number),
    constraint reflection_round_reflection_fk foreign key (reflection_id) references reflection,
    constraint reflection_round_number_ck check (number >= 1),
    constraint reflection_round_outcome_ck check (outcome in ('RETURNED', 'ACCEPTED')),
    constraint reflection_round_review_ck check (num_nonnulls(outcome, account_id, reviewed_at) in (0, 3)),
    constraint reflection_round_remarks_ck check (outcome <> 'RETURNED' or remarks is not null)
);

-- Who reads the reflections of a part of the tree on a plan, instead of the secretaries there
create table study_plan_reviewer (
    id                  uuid        not null,
    plan_id             uuid        not null,
    organization_id     uuid        not null,
    -- one of the two: accounts may be of staff who are no members
    reviewer_member_id  uuid,
    reviewer_account_id uuid,
    account_id          uuid        not null,
    created_at          timestamptz not null,
    -- none where it ended with the organisation
    ended_account_id    uuid,
    ended_at            timestamptz,
    constraint study_plan_reviewer_pk primary key (id),
    constraint study_plan_reviewer_plan_fk foreign key (plan_id) references study_plan,
    constraint study_plan_reviewer_organization_fk foreign key (organization_id) references organization,
    constraint study_plan_reviewer_member_fk foreign key (reviewer_member_id) references member,
    constraint study_plan_reviewer_who_ck check (num_nonnulls(reviewer_member_id, reviewer_account_id) = 1),
    constraint study_plan_reviewer_end_ck check (ended_account_id is null or ended_at is not null)
);

create unique index study_plan_reviewer_one_in_force_uq on study_plan_reviewer (plan_id, organization_id)
    where ended_at is null;
create index study_plan_reviewer_organization_ix on study_plan_reviewer (organization_id);
create index study_plan_reviewer_member_ix on study_plan_reviewer (reviewer_member_id);
create index study_plan_reviewer_account_ix on study_plan_reviewer (reviewer_account_id);

-- Who reads a member's reflection on a plan: whoever is named for it nearest above the member, or else the secretary
-- nearest above, which is the cell's. Nobody reads their own: a secretary's goes to the next secretary above.
create function reflection_reviewer(asked_member_id uuid, asked_plan_id uuid, asked_day date)
    returns table (member_id uuid, account_id uuid)
    language sql stable
as
$$
    with above as (
        select u.id, cardinality(u.path) depth
        from member m
            join organization o on o.id = m.organization_id
            join organization u on u.id = any(o.path)
        where m.id = asked_member_id
    )
    select c.member_id, c.account_id
    from (
        select r.reviewer_member_id member_id, r.reviewer_account_id account_id, 1 rank, a.depth
        from above a join study_plan_reviewer r on r.organization_id = a.id
        where r.plan_id = asked_plan_id and r.ended_at is null
        union all
        select p.member_id, null, 2, a.depth
        from above a join party_position p on p.organization_id = a.id
        where p.kind = 'SECRETARY' and p.held_from <= asked_day and (p.held_to is null or p.held_to >= asked_day)
    ) c
    where c.member_id is distinct from asked_member_id
        and not exists (select from account n where n.id = c.account_id and n.member_id = asked_member_id)
    order by c.rank, c.depth desc
    limit 1
$$;
