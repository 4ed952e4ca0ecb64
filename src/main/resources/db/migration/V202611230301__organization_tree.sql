-- why: every right and every list is limited to a part of the tree of Party organisations.

create table organization (
    id         uuid        not null,
    parent_id  uuid,
    type       text        not null,
    code       text        not null,
    name       text        not null,
    -- the ids from the root down to this one: inside a subtree means that the subtree's root is in the path
    path       uuid[]      not null,
    valid_from date        not null,
    valid_to   date,
    version    integer     not null,
    created_at timestamptz not null,
    constraint organization_pk primary key (id),
    constraint organization_parent_fk foreign key (parent_id) references organization,
    constraint organization_code_uq unique (code),
    constraint organization_type_ck check (type in (
        'CENTRAL', 'CENTRAL_DIRECT', 'UPPER_GRASSROOTS', 'GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL',
        'SECTION_COMMITTEE', 'CELL', 'GROUP')),
    constraint organization_path_ck check (
        path[cardinality(path)] = id
        and parent_id is not distinct from path[cardinality(path) - 1]),
    constraint organization_validity_ck check (valid_to >= valid_from)
);

create index organization_parent_ix on organization (parent_id);
create index organization_path_ix on organization using gin (path);
