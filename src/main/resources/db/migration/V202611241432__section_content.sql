-- why: a section is more than text, waits for others and for its day, and what was published is kept as it was.

alter table resolution
    add column key_points text[] not null default '{}',
    -- how many were published; none of a draft
    add column revision integer not null default 0,
    add column changed_at timestamptz,
    add column withdrawn_at timestamptz,
    add column withdrawal_reason text,
    drop constraint resolution_state_ck,
    add constraint resolution_state_ck check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    add constraint resolution_revision_ck check (revision >= 0),
    add constraint resolution_withdrawn_ck check (
        (state = 'WITHDRAWN') = (withdrawn_at is not null)
        and (withdrawn_at is null) = (withdrawal_reason is null));

-- Those besides the first, which is the resolution's own
create table resolution_document (
    resolution_id uuid    not null,
    position      integer not null,
    document_id   uuid    not null,
    constraint resolution_document_pk primary key (resolution_id, position),
    constraint resolution_document_resolution_fk foreign key (resolution_id) references resolution,
    constraint resolution_document_document_fk foreign key (document_id) references document,
    constraint resolution_document_position_ck check (position >= 1)
);

create index resolution_document_document_ix on resolution_document (document_id);

create trigger resolution_document_tell after insert or update or delete on resolution_document
    for each statement execute function tell_change();

-- The documents that a section names are among the resolution's, which have the foreign keys; a file or a heading may
-- be replaced by another one at any time
alter table resolution_section
    add column expected_minutes integer,
    -- sections of the same resolution
    add column prerequisites uuid[] not null default '{}',
    add column unlock_on date,
    add column pages_document_id uuid,
    add column pages_file_id uuid,
    add column from_page integer,
    add column to_page integer,
    add column media_kind text,
    add column media_document_id uuid,
    add column media_file_id uuid,
    add column media_url text,
    add column media_seconds integer,
    add column anchor_document_id uuid,
    add column anchor text,
    -- when it was added to what was published already, or began to be required; none when it always was
    add column counts_from timestamptz,
    -- when it was left out of what was published
    add column retired_at timestamptz,
    add constraint resolution_section_expected_minutes_ck check (expected_minutes between 1 and 10000),
    add constraint resolution_section_pages_ck check (
        num_nonnulls(pages_document_id, pages_file_id, from_page, to_page) in (0, 4)
        and from_page >= 1 and to_page >= from_page),
    add constraint resolution_section_media_kind_ck check (media_kind in ('VIDEO', 'AUDIO')),
    add constraint resolution_section_media_ck check (
        (media_kind is null) = (media_seconds is null) and media_seconds >= 1
        and num_nonnulls(media_document_id, media_file_id) in (0, 2)
        and num_nonnulls(media_file_id, media_url) = num_nonnulls(media_kind)),
    add constraint resolution_section_anchor_ck check (num_nonnulls(anchor_document_id, anchor) in (0, 2)),
    drop constraint resolution_section_position_uq,
    -- Deferred: an edit moves several
    add constraint resolution_section_position_ex
        exclude using btree (resolution_id with =, position with =) where (retired_at is null)
        deferrable initially deferred;

create index resolution_section_resolution_ix on resolution_section (resolution_id);

-- What is read and studied of a resolution, as its readers get it
create function resolution_content(asked_id uuid) returns jsonb
    language sql stable
as
$$
    select jsonb_strip_nulls(jsonb_build_object(
        'documentId', q.document_id,
        'otherDocumentIds', coalesce(
            (select jsonb_agg(d.document_id order by d.position)
                from resolution_document d where d.resolution_id = q.id), '[]'),
        'title', q.title,
        'introduction', q.introduction,
        'expectedMinutes', q.expected_minutes,
        'keyPoints', to_jsonb(q.key_points),
        'sections', coalesce(
            (select jsonb_agg(jsonb_build_object(
                    'id', s.id,
                    'position', s.position,
                    'title', s.title,
                    'body', s.body,
                    'required', s.required,
                    'requirement', s.requirement,
                    'expectedMinutes', s.expected_minutes,
                    'unlockOn', s.unlock_on,
                    'prerequisites', coalesce(
                        (select jsonb_agg(r.position order by r.position)
                            from resolution_section r where r.id = any (s.prerequisites)), '[]'),
                    'pages', case when s.pages_file_id is not null then jsonb_build_object(
                        'documentId', s.pages_document_id, 'fileId', s.pages_file_id,
                        'fromPage', s.from_page, 'toPage', s.to_page) end,
                    'media', case when s.media_kind is not null then jsonb_build_object(
                        'kind', s.media_kind, 'documentId', s.media_document_id, 'fileId', s.media_file_id,
                        'url', s.media_url, 'seconds', s.media_seconds) end,
                    'anchor', case when s.anchor is not null then jsonb_build_object(
                        'documentId', s.anchor_document_id, 'anchor', s.anchor) end)
                    order by s.position)
                from resolution_section s where s.resolution_id = q.id and s.retired_at is null), '[]')))
    from resolution q where q.id = asked_id
$$;

create table resolution_revision (
    resolution_id uuid        not null,
    number        integer     not null,
    -- none where it was published before revisions were kept
    account_id    uuid,
    created_at    timestamptz not null,
    content       jsonb       not null,
    constraint resolution_revision_pk primary key (resolution_id, number),
    constraint resolution_revision_resolution_fk foreign key (resolution_id) references resolution,
    constraint resolution_revision_number_ck check (number >= 1)
);

create index resolution_revision_account_ix on resolution_revision (account_id);

update resolution set revision = 1 where state = 'PUBLISHED';
insert into resolution_revision (resolution_id, number, created_at, content)
select id, 1, published_at, resolution_content(id) from resolution where state = 'PUBLISHED';
