-- why: a study plan is also for people who share something other than their place in the tree.

create table member_group (
    id              uuid        not null,
    -- members count only while their home is in its subtree
    organization_id uuid        not null,
    name            text        not null,
    kind            text        not null,
    -- the rule; what is null does not narrow it
    within_id       uuid,
    status          text,
    sex             text,
    position        text,
    age_from        integer,
    age_to          integer,
    admitted_from   date,
    admitted_to     date,
    closed_at       timestamptz,
    close_reason    text,
    version         integer     not null,
    created_at      timestamptz not null,
    constraint member_group_pk primary key (id),
    constraint member_group_organization_fk foreign key (organization_id) references organization,
    constraint member_group_within_fk foreign key (within_id) references organization,
    constraint member_group_kind_ck check (kind in ('STATIC', 'BY_RULE')),
    constraint member_group_rule_ck check ((kind = 'BY_RULE')
        = (num_nonnulls(within_id, status, sex, position, age_from, age_to, admitted_from, admitted_to) > 0)),
    constraint member_group_age_ck check (age_from >= 0 and age_to <= 150 and age_from <= age_to),
    constraint member_group_admitted_ck check (admitted_from <= admitted_to),
    constraint member_group_closed_ck check ((closed_at is null) = (close_reason is null))
);

create index member_group_organization_ix on member_group (organization_id);
create index member_group_within_ix on member_group (within_id);

-- Who was added to a static group; whoever is removed stays known.
create table group_membership (
    id                 uuid        not null,
    group_id           uuid        not null,
    member_id          uuid        not null,
    added_at           timestamptz not null,
    account_id         uuid        not null,
    removed_at         timestamptz,
    removed_account_id uuid,
    constraint group_membership_pk primary key (id),
    constraint group_membership_group_fk foreign key (group_id) references member_group,
    constraint group_membership_member_fk foreign key (member_id) references member,
    constraint group_membership_removed_ck check ((removed_at is null) = (removed_account_id is null))
);

create unique index group_membership_present_uq on group_membership (group_id, member_id) where removed_at is null;
create index group_membership_member_ix on group_membership (member_id);

-- Whom a group holds at the moment of asking: whoever was added, or fits the rule; as long as they are members, with
-- their home in the subtree of the group's organisation, and the group is not closed.
create view group_member as
select g.id group_id, m.id member_id, o.id organization_id, o.path,
    -- since when, where it is known
    (s.added_at at time zone 'Asia/Ho_Chi_Minh')::date since
from member_group g
    join group_membership s on s.group_id = g.id and s.removed_at is null
    join member m on m.id = s.member_id
        and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')
    join organization o on o.id = m.organization_id and g.organization_id = any(o.path)
where g.closed_at is null
union all
select g.id, m.id, o.id, o.path, null
from member_group g
    join organization o on g.organization_id = any(o.path)
        and (g.within_id is null or g.within_id = any(o.path))
    join member m on m.organization_id = o.id
        and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')
    cross join lateral (select (now() at time zone 'Asia/Ho_Chi_Minh')::date today) d
where g.kind = 'BY_RULE' and g.closed_at is null
    and (g.status is null or m.status = g.status)
    and (g.sex is null or m.sex = g.sex)
    and (g.age_from is null or m.date_of_birth <= d.today - make_interval(years => g.age_from))
    and (g.age_to is null or m.date_of_birth > d.today - make_interval(years => g.age_to + 1))
    and (g.admitted_from is null or m.admission_date >= g.admitted_from)
    and (g.admitted_to is null or m.admission_date <= g.admitted_to)
    and (g.position is null or exists (
        select from party_position h
        where h.member_id = m.id and h.kind = g.position
            and h.held_from <= d.today and (h.held_to is null or h.held_to >= d.today)));
