-- why: what a member keeps for themselves beside the library: bookmarks, notes, and where reading stopped.

-- Everything here is one person's private property. The member stands first in every key, so that an id made on a
-- phone can neither meet nor reveal another member's, and goes with the member when a record is erased.

create table bookmark_folder (
    member_id   uuid        not null,
    id          uuid        not null,
    name        text        not null,
    -- as lists are sorted
    name_folded text        not null collate "C",
    created_at  timestamptz not null,
    constraint bookmark_folder_pk primary key (member_id, id),
    constraint bookmark_folder_member_fk foreign key (member_id) references member on delete cascade,
    constraint bookmark_folder_name_ck check (char_length(name) between 1 and 100)
);

create index bookmark_folder_name_ix on bookmark_folder (member_id, name_folded, id);

create table bookmark (
    member_id     uuid        not null,
    document_id   uuid        not null,
    folder_id     uuid,
    bookmarked_at timestamptz not null,
    constraint bookmark_pk primary key (member_id, document_id),
    constraint bookmark_member_fk foreign key (member_id) references member on delete cascade,
    constraint bookmark_document_fk foreign key (document_id) references document,
    -- what was in a folder that is deleted is kept, in none
    constraint bookmark_folder_fk foreign key (member_id, folder_id) references bookmark_folder
        on delete set null (folder_id)
);

create index bookmark_newest_ix on bookmark (member_id, bookmarked_at desc, document_id desc);
create index bookmark_folder_ix on bookmark (member_id, folder_id);
create index bookmark_document_ix on bookmark (document_id);

create table note (
    member_id   uuid        not null,
    id          uuid        not null,
    document_id uuid        not null,
    -- of the document's outline; not a foreign key: a note outlives a corrected outline
    anchor      text,
    body        text,
    quote       text,
    quote_start integer,
    quote_end   integer,
    color       text,
    version     integer     not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint note_pk primary key (member_id, id),
    constraint note_member_fk foreign key (member_id) references member on delete cascade,
    constraint note_document_fk foreign key (document_id) references document,
    constraint note_color_ck check (color in ('YELLOW', 'GREEN', 'BLUE', 'PINK')),
    constraint note_highlight_ck check (
        num_nulls(quote, quote_start, quote_end, color) in (0, 4) and quote_start >= 0 and quote_end > quote_start),
    constraint note_content_ck check (body is not null or quote is not null)
);

create index note_newest_ix on note (member_id, created_at desc, id desc);
create index note_document_ix on note (document_id, member_id);

-- Ids alone: so that what a phone sends late does not bring back what was deleted elsewhere meanwhile
create table deleted_note (
    member_id  uuid        not null,
    id         uuid        not null,
    deleted_at timestamptz not null,
    constraint deleted_note_pk primary key (member_id, id),
    constraint deleted_note_member_fk foreign key (member_id) references member on delete cascade
);

create index deleted_note_deleted_at_ix on deleted_note (deleted_at);

create table reading_place (
    member_id   uuid             not null,
    document_id uuid             not null,
    anchor      text,
    position    integer          not null,
    fraction    double precision not null,
    -- the client's time, brought back to the server's when it lies in the future
    read_at     timestamptz      not null,
    constraint reading_place_pk primary key (member_id, document_id),
    constraint reading_place_member_fk foreign key (member_id) references member on delete cascade,
    constraint reading_place_document_fk foreign key (document_id) references document,
    constraint reading_place_position_ck check (position >= 0),
    constraint reading_place_fraction_ck check (fraction between 0 and 1)
);

create index reading_place_newest_ix on reading_place (member_id, read_at desc, document_id desc);
create index reading_place_document_ix on reading_place (document_id);
