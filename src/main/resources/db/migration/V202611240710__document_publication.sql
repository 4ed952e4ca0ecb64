-- why: who let a document through which stage and why, and what of a published one was changed, stays on record.

create table document_transition (
    id          uuid        not null,
    document_id uuid        not null,
    kind        text        not null,
    reason      text,
    account_id  uuid        not null,
    happened_at timestamptz not null,
    constraint document_transition_pk primary key (id),
    constraint document_transition_document_fk foreign key (document_id) references document,
    constraint document_transition_kind_ck check (kind in ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    constraint document_transition_reason_ck check (kind not in ('RETURNED', 'WITHDRAWN') or reason is not null)
);

create index document_transition_document_ix on document_transition (document_id);

create table document_version (
    id          uuid        not null,
    document_id uuid        not null,
    number      integer     not null,
    kind        text        not null,
    reason      text        not null,
    -- what changed, member by member: [{"member": "title", "before": "…", "after": "…"}]
    changes     text        not null,
    account_id  uuid        not null,
    changed_at  timestamptz not null,
    constraint document_version_pk primary key (id),
    constraint document_version_document_fk foreign key (document_id) references document,
    constraint document_version_number_uq unique (document_id, number),
    constraint document_version_number_ck check (number >= 2),
    constraint document_version_kind_ck check (kind in ('ERRATUM', 'REVISION', 'AUDIENCE'))
);
